extension DialogueGraph.Node {
  /// What stands in the box: a heading, and lines below it.
  var lines: (heading: [String], text: [String]) {
    let count = count.map { [$0.timesInWords] } ?? []
    return (title.wrapped(to: 40), (label + count).flatMap { $0.wrapped(to: 40) })
  }
}

extension DialogueGraph.Edge {
  /// When it is taken, how often it was, and what is said and kept on the way.
  var text: String {
    let occasion = [occasion, count?.timesInWords].compactMap { $0 }.joined(separator: " ")
    return [occasion, remark ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension Int {
  fileprivate var timesInWords: String {
    switch self {
    case 0: "(never)"
    case 1: "(once)"
    default: "(\(self) times)"
    }
  }
}

extension String {
  /// The text in lines, broken between words and where it has breaks of its own.
  ///
  /// No drawing can hold control characters: XML forbids them. A replacement character shows that
  /// something was there.
  ///
  /// - Parameter width: The greatest length of a line in characters, unless one word is longer.
  /// - Returns: Lines that aren't empty.
  func wrapped(to width: Int) -> [String] {
    split(whereSeparator: \.isNewline).flatMap { paragraph in
      var lines: [String] = []
      for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(\.printable) {
        if let line = lines.last, line.count + 1 + word.count <= width {
          lines[lines.count - 1] = "\(line) \(word)"
        } else {
          lines.append(word)
        }
      }
      return lines
    }
  }
}

extension Substring {
  fileprivate var printable: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isPrintable =
        scalar.properties.generalCategory != .control
        && !scalar.properties.isNoncharacterCodePoint
      text.append(isPrintable ? scalar : "\u{FFFD}")
    }
    return String(text)
  }
}
