/// What is known.
public struct AnswersReport: Codable, Hashable, Sendable, Annotated {
  /// What is there, what isn't, and what the person couldn't say.
  public var answers: [AnswerReport]

  /// Creates a list.
  public init(answers: [AnswerReport]) { self.answers = answers }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "answers": "What is there first, then what isn't, then what the person couldn't say."
  ]
}
