internal import IntentMatcher
internal import Packs

extension TurnTrace {
  /// How somebody's words were read.
  public struct Reading: Codable, Hashable, Sendable {
    /// The words as they were typed.
    public var utterance: String
    /// `understood`, `partly`, `ambiguous` or `notUnderstood`.
    public var decision: String
    /// How many words carry meaning.
    public var words: Int
    /// How many of them were put to use.
    public var covered: Int
    /// The words in their normal form, as the matcher compares them.
    public var tokens: [String]
    /// What is mentioned and stated, and where.
    public var places: [Place]
    /// Each decision in a sentence, with the rule behind it.
    public var reasons: [String]

    /// Reads an utterance as it was read there.
    init(of utterance: String, in session: Session) {
      let reading = session.state.interpretation(of: utterance, in: session.pack)
      self.utterance = utterance
      decision = reading.decision.rawValue
      (words, covered) = (reading.coverage.words, reading.coverage.covered)
      tokens = Tokens(utterance).texts
      places =
        reading.mentions.map { Place($0.span, $0.concept.kind.rawValue, $0.concept.name) }
        + reading.values.map { Place($0.span, "value", "\($0.kind)") }
      reasons = Explanation(reading, of: utterance).sentences
    }
  }

  /// Something that was found in somebody's words.
  public struct Place: Codable, Hashable, Sendable {
    /// Where it begins, in UTF-8 bytes.
    public var start: Int
    /// Where it ends, likewise.
    public var end: Int
    /// `finding`, `act`, `question`, `value` and the like.
    public var kind: String
    /// What was found, by name.
    public var name: String

    init(_ span: Range<Int>, _ kind: String, _ name: String) {
      (start, end) = (span.lowerBound, span.upperBound)
      self.kind = kind
      self.name = name
    }
  }
}
