import IntentMatcher

/// A text whose mentions are written in brackets: "no [pain] but it [oozes]".
struct MarkedText {
  let tokens: Tokens
  let mentions: [Range<Int>]

  init(_ marked: String) {
    var plain = ""
    var starts: [Int] = []
    var spans: [Range<Int>] = []
    for character in marked {
      switch character {
      case "[": starts.append(plain.utf8.count)
      case "]": spans.append(starts.removeLast()..<plain.utf8.count)
      default: plain.append(character)
      }
    }
    let tokens = Tokens(plain)
    self.tokens = tokens
    mentions = spans.map { span in
      let inside = tokens.indices.filter { tokens[$0].span.overlaps(span) }
      return inside[0]..<inside[inside.count - 1] + 1
    }
  }
}

extension Stance {
  /// The values that a bare mention doesn't have, such as "absent" or "present other past".
  var words: String {
    let others = [
      certainty == .sure ? nil : certainty.rawValue, experiencer == .own ? nil : "other",
      time == .current ? nil : time.rawValue,
    ]
    return ([polarity.rawValue] + others.compactMap(\.self)).joined(separator: " ")
  }
}
