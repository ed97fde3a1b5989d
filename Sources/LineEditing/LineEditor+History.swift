private import CReadline

extension LineEditor {
  /// What the arrow keys bring back, oldest first; kept in memory alone.
  public var history: [String] {
    guard let entries = history_list() else { return [] }
    var lines: [String] = []
    while let entry = entries[lines.count], let line = entry.pointee.line {
      lines.append(String(cString: line))
    }
    return lines
  }

  /// Adds a line to the history, as one line, unless it is blank or repeats the last.
  public func remember(_ line: String) {
    let line = line.split(whereSeparator: \.isNewline).joined(separator: " ")
    if line.allSatisfy(\.isWhitespace) || line == history.last { return }
    add_history(line)
  }
}
