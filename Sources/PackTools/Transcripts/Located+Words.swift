internal import Diagnostics

extension Located<Substring> {
  /// The part of the text at these indices, in its place.
  subscript(range: Range<Substring.Index>) -> Located<Substring> {
    let part = value[range]
    let before = value.unicodeScalars.distance(from: value.startIndex, to: range.lowerBound)
    var place = location
    place.column += before
    place.length = part.unicodeScalars.count
    return Located(part, at: place)
  }

  /// The text without blanks at both ends.
  var trimmed: Located<Substring> {
    guard let first = value.firstIndex(where: { !$0.isBlank }),
      let last = value.lastIndex(where: { !$0.isBlank })
    else { return self[value.endIndex..<value.endIndex] }
    return self[first..<value.index(after: last)]
  }

  /// The text after so many characters.
  func dropFirst(_ count: Int) -> Located<Substring> {
    self[value.dropFirst(count).startIndex..<value.endIndex]
  }

  /// The first word, and what follows it.
  var split: (word: Located<Substring>, rest: Located<Substring>) {
    let end = value.firstIndex(where: \.isBlank) ?? value.endIndex
    return (self[value.startIndex..<end], self[end..<value.endIndex].trimmed)
  }

  /// The parts that two blanks or more, or a tab, keep apart; blanks in quotes don't count.
  var parts: [Located<Substring>] {
    var parts: [Located<Substring>] = []
    var start = value.startIndex
    var blanks = value.startIndex..<value.startIndex
    var isQuoted = false
    for index in value.indices {
      let next = value.index(after: index)
      if value[index] == "\"" { isQuoted.toggle() }
      guard value[index].isBlank, !isQuoted else { continue }
      blanks = (blanks.upperBound == index ? blanks.lowerBound : index)..<next
      let isGap = value[index] == "\t" || value.index(after: blanks.lowerBound) < next
      guard isGap else { continue }
      parts.append(self[start..<max(start, blanks.lowerBound)])
      start = next
    }
    parts.append(self[start..<value.endIndex])
    return parts.map(\.trimmed).filter { !$0.value.isEmpty }
  }
}

extension Character {
  /// Whether it parts words within a line.
  var isBlank: Bool { self == " " || self == "\t" }
}
