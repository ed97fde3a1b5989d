extension Interpreter {
  /// Takes what somebody asks of a condition by its name for nothing that is so: "is gout painful".
  ///
  /// The condition stands right after the word that asks, with which the sentence begins.
  mutating func leaveToConditions() {
    for condition in result.mentions where condition.concept.kind == .condition {
      guard let sentence = question(about: condition) else { continue }
      let asked = result.mentions.filter {
        $0.concept.kind == .finding && sentence.contains($0.tokens)
      }
      result.mentions.removeAll(where: asked.contains)
      result.rejections += asked.map {
        Rejection(concept: $0.concept, span: $0.span, reason: .asked(of: condition.concept))
      }
    }
  }

  /// The sentence that asks about a condition.
  private func question(about condition: Mention) -> Range<Int>? {
    let place = condition.tokens.lowerBound
    let start = tokens.indices.prefix(place).last { tokens[$0].kind == .strongBreak } ?? -1
    let words = (start + 1)..<place
    guard let first = words.first, matcher.assertion.asks(tokens, at: first),
      words.dropFirst().count <= 1,
      words.dropFirst().allSatisfy({ matcher.assertion.isDeterminer(tokens, at: $0) })
    else { return nil }
    let end = tokens.indices.dropFirst(place).first { tokens[$0].kind == .strongBreak }
    return words.lowerBound..<(end ?? tokens.count)
  }
}
