import Foundation

/// Rows of words in columns, for a terminal and for tools that split at white space.
struct TextTable {
  /// The table, each line ending with a newline.
  let text: String

  /// Lays a table out; a column in which nothing stands is left out.
  init(_ titles: [String], _ rows: [[String]]) {
    let columns = titles.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let lines = [titles.map { $0.uppercased() }] + rows
    text = lines.map { line in
      let cells = columns.map { column in
        let width = lines.map { $0[column].count }.max() ?? 0
        return line[column].padding(toLength: width, withPad: " ", startingAt: 0)
      }
      let trailing = cells.joined(separator: "  ").reversed().drop { $0 == " " }
      return String(trailing.reversed()) + "\n"
    }.joined()
  }
}
