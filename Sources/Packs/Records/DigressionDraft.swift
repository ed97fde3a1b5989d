internal import DialogueMachine
internal import Diagnostics

/// A digression as its author wrote it.
struct DigressionDraft {
  /// What is done.
  enum Response {
    case say(TemplateDraft)
    case explainQuestion
    case answerQuestion
    case go(Located<String>)
    case `do`(Digression.Wish)
  }

  let act: Located<String>
  let response: Response
  let samples: [Located<String>]

  static let acts = VocabularyDraft.acts + [Digression.asks, Digression.returns]

  static let record = Record(
    "a digression", "What is answered in between: one of its keys, and samples.",
    [sayField, explainField, answerField, goField, doField, .sample])
  private static let sayField = Field.optional(
    "say", .grammar(.template), "These words are said.")
  private static let explainField = Field.optional(
    "explain", .word(["question"]), "The reason for the pending question is given.")
  private static let answerField = Field.optional(
    "answer", .word(["question"]), "The person's own question is answered.")
  private static let goField = Field.optional("go", .name, "The conversation goes there.")

  private static let doField = Field.optional(
    "do", .word(Digression.Wish.allCases.map(\.rawValue)),
    "The wish is fulfilled: the last answer is taken back, everything begins anew, the question is "
      + "asked once more, or left open.")

  init?(_ act: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    let say = reader[Self.sayField]?.template(&report)
    let responses: [Response] = [
      say.map(Response.say), reader[Self.explainField].map { _ in .explainQuestion },
      reader[Self.answerField].map { _ in .answerQuestion },
      reader.text(Self.goField).map(Response.go),
      reader.word(Self.doField, as: Digression.Wish.self).map(Response.do),
    ].compactMap { $0 }
    guard responses.count == 1, let response = responses.first else {
      report.append(
        Diagnostic(
          "misplaced-key", "a digression has exactly one of say, explain, answer, go, do",
          at: value.location))
      return nil
    }
    self.act = act
    self.response = response
    samples = reader.samples
  }
}
