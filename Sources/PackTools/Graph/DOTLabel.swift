/// Lines of text as Graphviz wants them in a label that looks like HTML, which can have a heading.
struct DOTLabel: CustomStringConvertible {
  private let heading: [String]
  private let lines: [String]

  init(heading: [String] = [], _ lines: [String]) {
    self.heading = heading
    self.lines = lines
  }

  var description: String {
    let all = heading.map { "<b>\(Self.escaped($0))</b>" } + lines.map(Self.escaped)
    return "<\(all.joined(separator: "<br/>"))>"
  }

  private static func escaped(_ line: String) -> String {
    line.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      // Two of these at the end of a text are taken for half of a mark of XML.
      case "]": "&#93;"
      // A text of its own, so that \N and its like aren't taken for the name of a box.
      case "\\": "<font>&#92;</font>"
      default: String(scalar)
      }
    }.joined()
  }
}
