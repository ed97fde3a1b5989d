/// What one utterance was taken to mean, with the reasons.
public struct Interpretation: Hashable, Sendable {
  /// How far an utterance was understood.
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    /// Something in it counts, and little is left over.
    case understood
    /// Something in it counts, and much is left over.
    case partly
    /// Its words may mean several things.
    case ambiguous
    /// Nothing in it counts.
    case notUnderstood
  }

  /// The concepts mentioned, from left to right, with those that don't count.
  public internal(set) var mentions: [Mention] = []
  /// Whether it answers yes, no, or that the person can't tell.
  public internal(set) var answer: AnswerReading?
  /// The choices picked, when choices were offered.
  public internal(set) var choice: ChoiceReading?
  /// The values stated, from left to right.
  public internal(set) var values: [StatedValue] = []
  /// The values that the speaker stated and took back in the same breath.
  public internal(set) var retractedValues: [StatedValue] = []
  /// Places where the speaker takes something back.
  public internal(set) var corrections: [CorrectionCue] = []
  /// Words that were taken for others.
  public internal(set) var respellings: [Respelling] = []
  /// Words that may be a misspelt "not" or the like; what follows them is asked again.
  public internal(set) var doubts: [Respelling] = []
  /// The words that neither the vocabulary nor the language knows, by their UTF-8 bytes.
  public internal(set) var unknownWords: [Range<Int>] = []
  /// Phrases that were found and don't count.
  public internal(set) var rejections: [Rejection] = []
  /// How many words carry meaning, and how many of them were put to use.
  public internal(set) var coverage = Coverage()
  /// How far it was understood.
  public internal(set) var decision = Decision.notUnderstood

  /// How much of an utterance was put to use: two countable facts, no probability.
  public struct Coverage: Hashable, Sendable {
    /// The words that carry meaning.
    public internal(set) var words = 0
    /// Those of them that belong to something that was understood.
    public internal(set) var covered = 0
  }

  /// A word that was taken for another one.
  public struct Respelling: Hashable, Sendable {
    /// Where it stands, in the UTF-8 bytes of the utterance.
    public let span: Range<Int>
    /// What it was taken for.
    public let word: String
  }

  /// The findings that the speaker takes back by their names, whenever they said so: "forget the knee".
  public var disowned: [Mention] {
    let cues = corrections.filter { $0.kind == .disown }
    return mentions.filter { mention in
      mention.concept.kind == .finding && mention.standing == .retracted
        && cues.contains { $0.tokens.upperBound <= mention.tokens.lowerBound }
    }
  }

  /// The mentions of one kind that count, from left to right.
  public func mentions(of kind: Concept.Kind) -> [Mention] {
    mentions.filter { $0.concept.kind == kind && $0.standing == .assured }
  }

  /// The names of the concepts of one kind that count, from left to right.
  public func names(of kind: Concept.Kind) -> [String] {
    mentions(of: kind).map(\.concept.name)
  }
}
