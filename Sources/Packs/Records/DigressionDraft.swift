internal import DialogueMachine
internal import Diagnostics

/// A digression as its author wrote it.
struct DigressionDraft {
  /// What is done.
  enum Response {
    case say(Located<Template>)
    case explainQuestion
    case answerQuestion
    case go(Located<String>)
  }

  let act: Located<String>
  let response: Response

  static let acts = VocabularyDraft.acts + [Digression.asks]

  static let record = Record(
    "a digression", "What is answered in between: one of its keys.",
    [sayField, explainField, answerField, goField])
  private static let sayField = Field.optional(
    "say", .grammar(.template), "These words are said.")
  private static let explainField = Field.optional(
    "explain", .word(["question"]), "The reason for the pending question is given.")
  private static let answerField = Field.optional(
    "answer", .word(["question"]), "The person's own question is answered.")
  private static let goField = Field.optional("go", .name, "The conversation goes there.")

  init?(_ act: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    let say = reader[Self.sayField]?.template(&report)
    let responses: [Response] = [
      say.map(Response.say), reader[Self.explainField].map { _ in .explainQuestion },
      reader[Self.answerField].map { _ in .answerQuestion },
      reader.text(Self.goField).map(Response.go),
    ].compactMap { $0 }
    guard responses.count == 1, let response = responses.first else {
      report.append(
        Diagnostic(
          "misplaced-key", "a digression has exactly one of say, explain, answer, go",
          at: value.location))
      return nil
    }
    self.act = act
    self.response = response
  }
}
