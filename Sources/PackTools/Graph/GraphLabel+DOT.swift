extension GraphLabel {
  /// The label as Graphviz wants it, one that looks like HTML.
  var dot: String { "<\(markup(Self.escapedForDOT))>" }

  private static func escapedForDOT(_ line: String) -> String {
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
