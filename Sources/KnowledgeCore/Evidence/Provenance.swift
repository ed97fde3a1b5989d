/// How something came to be known: in which turn, by which words, and by which rule.
public struct Provenance: Hashable, Sendable {
  /// How words became knowledge.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The words name the finding.
    case mentioned
    /// The words pick one of the answers that were offered.
    case picked
    /// The words are about a whole list of findings, as "not sure" is to a list of ten.
    case listed
    /// A yes or a no answers the question that was asked.
    case answered
    /// A number or a date answers the question that was asked.
    case measured
    /// It was corrected by hand.
    case corrected
    /// It was there before the conversation, as in a record.
    case recorded
  }

  /// The turn, from 0 for what was known before the first.
  public var turn: Int
  /// The words that say it, as places among the turn's tokens, when it was said in words.
  public var words: Range<Int>?
  /// How words became knowledge.
  public var rule: Rule

  /// Creates a provenance.
  public init(turn: Int = 0, words: Range<Int>? = nil, by rule: Rule = .recorded) {
    self.turn = turn
    self.words = words
    self.rule = rule
  }
}
