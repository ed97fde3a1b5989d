/// An answer to a list of choices, cut where one pick ends and the next begins.
struct ChoiceScan {
  typealias Role = ChoiceVocabulary.Role

  /// A phrase of the vocabulary, digits, or a word that is neither.
  struct Part {
    let tokens: Range<Int>
    let roles: [Role]

    /// Whether it can be left out without changing which item is meant.
    var isFiller: Bool { roles.contains(.filler) }

    /// Its number, if it is one.
    var number: Int? {
      for case .number(let number) in roles { return number }
      return nil
    }
  }

  /// What stands between a segment and the one before.
  enum Joint { case start, stop, and, but, or }

  /// What may be one pick.
  struct Segment {
    var parts: [Part] = []
    let joint: Joint
    /// Whether its picks are taken away.
    var isExcluded = false
    /// Whether it is the beginning of a list of exceptions.
    var isException = false
    /// Whether it says that there is nothing else.
    var isOnly = false
    /// The tokens that put it so.
    var signs: [Range<Int>] = []

    /// Whether it picks everything, so that `but` after it makes an exception.
    var takesAll: Bool {
      parts.contains { $0.roles.contains(.all) || $0.roles.contains(.both) }
    }
  }

  private(set) var segments = [Segment(joint: .start)]

  init(_ tokens: Tokens, _ vocabulary: ChoiceVocabulary) {
    var index = 0
    while index < tokens.count {
      var part = Part(tokens: index..<index + 1, roles: [])
      switch tokens[index].kind {
      case .strongBreak, .weakBreak:
        begin(.stop)
        index += 1
        continue
      case .number: part = Part(tokens: part.tokens, roles: Self.number(tokens, index))
      case .word, .symbol:
        if let match = vocabulary.trie.longestMatch(in: tokens, at: index) {
          part = Part(tokens: index..<match.end, roles: match.value)
        }
      }
      add(part)
      index = part.tokens.upperBound
    }
    segments.removeAll { $0.parts.isEmpty }
  }

  private static func number(_ tokens: Tokens, _ index: Int) -> [Role] {
    var number = 0
    for byte in tokens.form(at: index) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), number < 1000 else { return [] }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return [.number(number)]
  }

  private mutating func begin(_ joint: Joint) {
    guard let last = segments.last, let part = last.parts.last else { return }
    // The full stop of "no. 2" ends nothing.
    if joint == .stop, part.roles.contains(.marker) { return }
    var segment = Segment(joint: joint)
    switch joint {
    case .and, .or: segment.isExcluded = last.isExcluded
    case .stop: segment.isExcluded = last.isException
    case .but, .start: break
    }
    segment.isException = last.isException && segment.isExcluded
    segments.append(segment)
  }

  private mutating func add(_ part: Part) {
    if part.roles.contains(.or) { return begin(.or) }
    if part.roles.contains(.and) { return begin(.and) }
    let last = segments.count - 1
    if part.roles.contains(.except) || part.roles.contains(.but) && segments[last].takesAll {
      begin(.but)
      exclude(part)
      segments[segments.count - 1].isException = true
    } else if part.roles.contains(.but) {
      begin(.but)
    } else if part.roles.contains(.negator) {
      exclude(part)
    } else if part.roles.contains(.only) {
      segments[last].isOnly = true
      segments[last].signs.append(part.tokens)
    } else {
      segments[last].parts.append(part)
    }
  }

  private mutating func exclude(_ part: Part) {
    let last = segments.count - 1
    segments[last].isExcluded = true
    segments[last].signs.append(part.tokens)
  }
}
