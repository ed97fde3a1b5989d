internal import DialogueMachine
internal import Diagnostics

/// A state as its author wrote it.
struct StateDraft {
  /// What a state waits for.
  enum Prompt {
    case text(TemplateDraft)
    case nextQuestion
  }

  let name: Located<String>
  let say: [TemplateDraft]
  let summarises: Bool
  let prompt: Prompt?
  let again: TemplateDraft?
  let reason: TemplateDraft?
  let keeps: Located<String>?
  let calls: Located<String>?
  let formerNames: [Located<String>]
  let transitions: [TransitionDraft]
  let ends: Bool

  static let record = Record(
    "a state", "What is said and asked, and what leads on.",
    [
      sayField, summariseField, askField, againField, whyField, keepField, callField, onField,
      goField, endField, wasField,
    ])

  private static let sayField = Field.optional(
    "say", .either([.grammar(.template), .list(.grammar(.template))]),
    "What is said on entering, a paragraph each.")
  private static let summariseField = Field.optional(
    "summarise", .yesNo, "Whether the summary is given.")
  private static let askField = Field.optional(
    "ask", .either([.grammar(.template), .record(nextRecord)]),
    "What is asked: a text, or the question that the knowledge core chooses.")
  private static let againField = Field.optional(
    "again", .grammar(.template), "A shorter wording, for asking it again.")
  private static let whyField = Field.optional(
    "why", .grammar(.template), "Why it is asked, for the person.")
  private static let keepField = Field.optional(
    "keep", .name, "The slot that keeps the person's words.")
  private static let callField = Field.optional(
    "call", .name, "The dialogue that is held first; when it ends, this state goes on.")
  private static let wasField = Field.optional(
    "was", .list(.name), "The names that the state had before, for conversations saved then.")
  private static let onField = Field.optional(
    "on",
    .map(key: .word(Outcome.allCases.map(\.rawValue)), value: TransitionDraft.targets),
    "What leads on, by what came of the answer.")
  private static let goField = Field.optional(
    "go", TransitionDraft.targets, "What leads on at once, when nothing is asked.")
  private static let endField = Field.optional(
    "end", .yesNo, "Whether the conversation ends here.")

  private static let nextRecord = Record(
    "a choice of the core", "The question that the knowledge core chooses.", [nextField])
  private static let nextField = Field.required("next", .word(["question"]), "Always: question.")

  init(_ name: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    self.name = name
    say = (reader[Self.sayField].map { $0.form == .sequence ? $0.items : [$0] } ?? [])
      .compactMap { $0.template(&report) }
    summarises = reader.flag(Self.summariseField)
    let ask = reader[Self.askField]
    prompt =
      ask.flatMap { ask in
        ask.form == .mapping ? .nextQuestion : ask.template(&report).map(Prompt.text)
      }
    again = reader[Self.againField]?.template(&report)
    reason = reader[Self.whyField]?.template(&report)
    keeps = reader.text(Self.keepField)
    calls = reader.text(Self.callField)
    formerNames = reader.texts(Self.wasField)
    var transitions: [TransitionDraft] = []
    for entry in reader.map(Self.onField) {
      transitions += TransitionDraft.read(
        entry.value, on: Outcome(rawValue: entry.key.value), &report)
    }
    if let go = reader[Self.goField] {
      transitions += TransitionDraft.read(go, on: nil, &report)
    }
    self.transitions = transitions
    ends = reader.flag(Self.endField)
  }
}
