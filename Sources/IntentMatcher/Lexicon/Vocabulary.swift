/// The words of a pack and of its language, as their authors wrote them.
public struct Vocabulary: Sendable {
  /// Where an author wrote something.
  public struct Origin: Hashable, Sendable {
    /// The file, by its path in the pack.
    public let file: String
    /// The line, from 1.
    public let line: Int

    /// Creates an origin.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// One phrase for one concept.
  public struct Entry: Sendable {
    /// What the phrase stands for.
    public let concept: Concept
    /// The phrase.
    public let phrase: Phrase
    /// Where it was written.
    public let origin: Origin

    /// Creates an entry.
    public init(_ concept: Concept, _ phrase: Phrase, origin: Origin = Origin(file: "", line: 0)) {
      self.concept = concept
      self.phrase = phrase
      self.origin = origin
    }
  }

  /// The phrases, in the order that decides between equals.
  public var entries: [Entry]
  /// What is known of single words, whatever they stand for.
  public var words = WordLore()
  /// The concepts that a typing error alone never asserts, such as those of warning signs.
  public var guarded: Set<Concept> = []
  /// Concepts that answer the same question, by its name: one may replace another in a correction.
  public var groups: [Concept: String] = [:]
  /// How the language denies, doubts, and speaks of others and of the past.
  public var assertion = AssertionRules(rules: [], answers: [], words: [])
  /// How it answers yes, no and "not sure".
  public var answers = AnswerVocabulary(cues: [], roles: [])
  /// How it points at the items of a list.
  public var choices = ChoiceVocabulary([])
  /// How it takes something back.
  public var corrections = CorrectionVocabulary(groups: [], opaque: [], fillers: [])
  /// Things and phrases that stand for a measure: "a pea".
  public var measures: [KnownMeasure] = []
  /// What words do for the values beside them.
  public var valueRoles: [(role: ValueRoles, words: [String])] = []

  /// Creates a vocabulary that knows nothing but some phrases.
  public init(_ entries: [Entry] = []) { self.entries = entries }
}
