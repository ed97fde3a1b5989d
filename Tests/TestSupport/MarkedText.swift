public import IntentMatcher

/// A text whose mentions are written in brackets: "no [pain] but it [oozes]".
public struct MarkedText: Sendable {
  /// The text without its brackets.
  public let tokens: Tokens
  /// What was in brackets.
  public let mentions: [Range<Int>]

  /// Reads the brackets.
  public init(_ marked: String) {
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
