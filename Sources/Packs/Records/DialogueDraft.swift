internal import DialogueMachine
internal import Diagnostics
internal import Expressions

/// A script as its author wrote it: one file of `dialogues/`.
struct DialogueDraft {
  let name: Located<String>
  let title: Located<String>
  let start: Located<String>
  let slots: [Located<Slot>]
  let states: [StateDraft]
  let digressions: [DigressionDraft]

  static let record = Record(
    "a dialogue", "A script: states, what is said and asked in them, and what leads on.",
    [nameField, titleField, startField, slotsField, statesField, digressionsField])

  private static let nameField = Field.required(
    "dialogue", .name, "The id, which is the file's name.")
  private static let titleField = Field.required("title", .text, "What it is for.")
  private static let startField = Field.required("start", .name, "The state it begins in.")
  private static let slotsField = Field.optional(
    "slots", .map(key: .name, value: .record(slotRecord)),
    "What a conversation keeps beside its findings.")
  private static let statesField = Field.required(
    "states", .map(key: .name, value: .record(StateDraft.record)), "The states, by name.")
  private static let digressionsField = Field.optional(
    "digressions",
    .map(key: .word(DigressionDraft.acts), value: .record(DigressionDraft.record)),
    "What is answered in every state, before the state goes on.")

  private static let slotRecord = Record(
    "a slot", "A value that a conversation keeps.", [typeField, valuesField, defaultField])
  private static let typeField = Field.required(
    "type", .word(Slot.Kind.allCases.map(\.rawValue)), "What it holds.")
  private static let valuesField = Field.optional(
    "values", .list(.name, atLeast: 2), "The words that a choice allows.")
  private static let defaultField = Field.optional(
    "default", .text, "What it holds before anything is said.")

  init?(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    slots = reader.map(Self.slotsField).compactMap { Self.slot($0.key, $0.value) }
    states = reader.map(Self.statesField).map { StateDraft($0.key, $0.value, &report) }
    digressions = reader.map(Self.digressionsField).compactMap { entry in
      DigressionDraft(entry.key, entry.value, &report)
    }
    guard let name = reader.text(Self.nameField), let title = reader.text(Self.titleField),
      let start = reader.text(Self.startField)
    else { return nil }
    self.name = name
    self.title = title
    self.start = start
  }

  private static func slot(_ name: Located<String>, _ value: YAMLValue) -> Located<Slot>? {
    let reader = RecordReader(value)
    guard let kind = reader.word(typeField, as: Slot.Kind.self) else { return nil }
    return name.map { name in
      Slot(
        name: name, kind: kind, values: reader.texts(valuesField).map(\.value),
        initial: reader.text(defaultField)?.value)
    }
  }
}

/// A state as its author wrote it.
struct StateDraft {
  /// What a state waits for.
  enum Prompt {
    case text(Located<Template>)
    case nextQuestion
  }

  let name: Located<String>
  let say: [Located<Template>]
  let summarises: Bool
  let prompt: Prompt?
  let again: Located<Template>?
  let reason: Located<Template>?
  let keeps: Located<String>?
  let transitions: [TransitionDraft]
  let ends: Bool

  static let record = Record(
    "a state", "What is said and asked, and what leads on.",
    [
      sayField, summariseField, askField, againField, whyField, keepField, onField, goField,
      endField,
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

/// A transition as its author wrote it.
struct TransitionDraft {
  let outcome: Outcome?
  let condition: ExpressionDraft?
  let say: Located<Template>?
  let target: Located<String>

  /// A state's name, a guarded way, or a list of those.
  static let targets = Shape.either([.name, .record(record), .list(.record(record), atLeast: 1)])

  private static let record = Record(
    "a transition", "A way from one state to another.", [goField, whenField, sayField])
  private static let goField = Field.required("go", .name, "The state that it leads to.")
  private static let whenField = Field.optional(
    "when", .grammar(.expression), "A further condition.")
  private static let sayField = Field.optional(
    "say", .grammar(.template), "What is said on the way.")

  static func read(
    _ value: YAMLValue, on outcome: Outcome?, _ report: inout [Diagnostic]
  ) -> [TransitionDraft] {
    switch value.form {
    case .scalar:
      return value.locatedText.map {
        [TransitionDraft(outcome: outcome, condition: nil, say: nil, target: $0)]
      } ?? []
    case .mapping: return [one(value, outcome, &report)].compactMap { $0 }
    case .sequence: return value.items.compactMap { one($0, outcome, &report) }
    }
  }

  private static func one(
    _ value: YAMLValue, _ outcome: Outcome?, _ report: inout [Diagnostic]
  ) -> TransitionDraft? {
    let reader = RecordReader(value)
    let condition = reader.expression(whenField, &report)
    let say = reader[sayField]?.template(&report)
    return reader.text(goField).map {
      TransitionDraft(outcome: outcome, condition: condition, say: say, target: $0)
    }
  }
}

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

extension YAMLValue {
  fileprivate func template(_ report: inout [Diagnostic]) -> Located<Template>? {
    guard let text else { return nil }
    do {
      return Located(try Template(parsing: text), at: location)
    } catch {
      report.append(
        Diagnostic(
          "invalid-template", "a value stands in braces, as {urgency}",
          at: location(of: error.range)))
      return nil
    }
  }
}
