extension String {
  /// The text in lines of at most so many columns.
  ///
  /// A word that is wider than a line, as links are, stays whole. White space of any kind becomes
  /// one blank, and signs that would command a terminal become visible.
  ///
  /// - Parameters:
  ///   - width: The columns.
  ///   - first: What stands before the first line.
  ///   - rest: What stands before the others.
  /// - Returns: The lines, parted by newlines.
  package func wrapped(to width: Int, first: String = "", rest: String = "") -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in split(whereSeparator: \.isWhitespace).map({ String($0).visible }) {
      if !isEmpty, line.displayWidth + 1 + word.displayWidth > width {
        lines.append(line)
        (line, isEmpty) = (rest, true)
      }
      line += isEmpty ? word : " \(word)"
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The text on one line, with signs that would command a terminal made visible.
  package var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").visible
  }
}
