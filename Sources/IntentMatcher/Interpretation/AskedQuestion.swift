/// The question that an utterance may be an answer to.
public struct AskedQuestion: Sendable {
  /// The concepts that it is about: weak phrases for them count in an answer, and of several
  /// meanings of a word theirs is meant.
  public var subjects: Set<Concept>
  /// The choices that were offered.
  public var choices: ChoiceList?
  /// The kind of value that it asks for.
  public var expected: StatedValue.Kind?
  /// Whether it was put negatively: "You have no fever?".
  public var isNegative: Bool

  /// Creates a question.
  public init(
    about subjects: Set<Concept> = [], choices: ChoiceList? = nil,
    expecting expected: StatedValue.Kind? = nil, isNegative: Bool = false
  ) {
    self.subjects = subjects
    self.choices = choices
    self.expected = expected
    self.isNegative = isNegative
  }
}
