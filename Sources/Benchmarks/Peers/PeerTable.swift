import Foundation

/// Engines in lines, for people.
enum PeerTable {
  private static let titles = [
    "engine", "version", "load", "median", "99 %", "memory", "meant", "anything",
  ]

  /// The line above.
  static let heading = line(titles)

  /// The line of an engine: what it took, and in what share of the samples it finds what is meant, of
  /// all utterances anything.
  static func line(_ row: PeerRow) -> String {
    if let missing = row.missing {
      return "  \(FigureTable.padded(row.name, widths[0])) \(missing)"
    }
    let note = row.endless > 0 ? "  (\(row.endless) over \(PeerReading.limit) s)" : ""
    return line([
      row.name, row.version,
      row.loadMilliseconds.map { FigureTable.amount($0 * 1_000, .microseconds) } ?? "",
      row.median.map { FigureTable.amount($0, .microseconds) } ?? "",
      row.slowest.map { FigureTable.amount($0, .microseconds) } ?? "",
      row.megabytes.map { FigureTable.amount($0, .megabytes) } ?? "",
      row.expectedPercent.map { String(format: "%.1f %%", $0) } ?? "",
      row.anythingPercent.map { String(format: "%.1f %%", $0) } ?? "",
    ]) + note
  }

  private static let widths = [20, 8, 9, 9, 9, 9, 9, 9]

  private static func line(_ cells: [String]) -> String {
    let columns = zip(cells, widths).enumerated().map { place, cell in
      place < 2
        ? FigureTable.padded(cell.0, cell.1) : FigureTable.rightAligned(cell.0, cell.1)
    }
    return "  " + columns.joined(separator: " ")
  }
}
