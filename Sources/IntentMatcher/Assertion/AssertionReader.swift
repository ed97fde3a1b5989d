/// Reads what an answer says of the things that it, or the question before it, mentions.
///
/// The way there: phrases of the rules are found (`TriggerTrie`), the longest of each axis stay,
/// every one walks its scope (`ScopeWalk`) over the clauses (`ClauseMap`), and each mention
/// takes from the scopes that reach it. A mention in the question takes what the short answer says
/// (`ShortAnswer`).
///
/// Ties on an axis are resolved by the rule's priority, then by the fewest tokens between trigger
/// and mention, then by the trigger that stands first, then by the rule that was written first.
public struct AssertionReader: Sendable {
  let rules: AssertionRules

  /// Creates a reader.
  public init(_ rules: AssertionRules) { self.rules = rules }

  /// Whether a word asks, where a clause begins with it.
  func asks(_ text: Tokens, at index: Int) -> Bool {
    rules.classes(of: text, at: index).contains(.asker)
  }

  /// Whether a noun phrase begins with a word.
  func isDeterminer(_ text: Tokens, at index: Int) -> Bool {
    rules.classes(of: text, at: index).contains(.determiner)
  }

  /// Reads an utterance that answers nothing.
  ///
  /// - Complexity: O(*n*·*m*) in its tokens and mentions.
  public func read(_ text: Tokens, mentions: [Range<Int>]) -> [AssertedMention] {
    let passage = Passage(text, .answer, mentions, rules)
    return mentions.map { passage.assertion($0) }
  }

  /// Reads an answer to a question.
  ///
  /// - Parameters:
  ///   - answer: What the person wrote.
  ///   - mentions: The mentions in it.
  ///   - question: What was asked before.
  ///   - asked: The mentions in the question.
  ///   - verdict: What a reader of yes and no takes the answer for, to go by when no rule for
  ///     short answers applies; without it what was asked about stays unsure.
  /// - Returns: What the answer says of all of them.
  /// - Complexity: O(*n*·*m*) in the tokens and mentions of both.
  public func read(
    _ answer: Tokens, mentions: [Range<Int>], to question: Tokens, asked: [Range<Int>],
    verdict: Stance.Value? = nil
  ) -> AssertionReading {
    let askedPassage = Passage(question, .question, asked, rules)
    let other = askedPassage.lastOther
    let passage = Passage(answer, .answer, mentions, rules, antecedent: other?.value)
    let short = ShortAnswer(passage, rules, verdict: verdict)
    let stated = mentions.map { passage.assertion($0, assumed: other) }
    let answered = asked.enumerated().map { number, mention in
      let named = stated.first { answer.hasSameWords($0.range, as: question, mention) }
      if let named { return named.moved(to: mention) }
      var assertion = askedPassage.assertion(mention, assumed: other)
      assertion.forget(.time)
      short.answer(&assertion, number: number, of: asked.count, namesAny: !mentions.isEmpty)
      if assertion.reason(for: .time) == nil { askedPassage.resolve(.time, of: &assertion) }
      if assertion.reason(for: .experiencer) == nil, let other = passage.firstOther {
        assertion.take(other)
      }
      return assertion
    }
    return AssertionReading(answer: stated, question: answered)
  }
}

extension Tokens {
  /// Whether some tokens have the same normal forms as some tokens of another text.
  fileprivate func hasSameWords(
    _ range: Range<Int>, as other: Tokens, _ otherRange: Range<Int>
  ) -> Bool {
    range.count == otherRange.count
      && zip(range, otherRange).allSatisfy { form(at: $0) == other.form(at: $1) }
  }
}
