internal import DialogueMachine
internal import Diagnostics

/// A script as its author wrote it: one file of `dialogues/`.
struct DialogueDraft {
  let name: Located<String>
  let title: Located<String>
  let start: Located<String>
  let slots: [Located<Slot>]
  let states: [StateDraft]
  let digressions: [DigressionDraft]
  let repairs: [RepairDraft]

  static let record = Record(
    "a dialogue", "A script: states, what is said and asked in them, and what leads on.",
    [nameField, titleField, startField, slotsField, statesField, digressionsField, repairField])

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

  private static let repairField = Field.optional(
    "repair", .list(.record(RepairDraft.record), atLeast: 1),
    "What is done when nothing is understood, the first time, the second time and so on.")

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
    slots = reader.map(Self.slotsField).compactMap { Self.slot($0.key, $0.value, &report) }
    states = reader.map(Self.statesField).map { StateDraft($0.key, $0.value, &report) }
    digressions = reader.map(Self.digressionsField).compactMap { entry in
      DigressionDraft(entry.key, entry.value, &report)
    }
    repairs = reader[Self.repairField]?.items.compactMap { RepairDraft($0, &report) } ?? []
    guard let name = reader.text(Self.nameField), let title = reader.text(Self.titleField),
      let start = reader.text(Self.startField)
    else { return nil }
    self.name = name
    self.title = title
    self.start = start
  }

  private static func slot(
    _ name: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]
  ) -> Located<Slot>? {
    let reader = RecordReader(value)
    guard let kind = reader.word(typeField, as: Slot.Kind.self) else { return nil }
    if kind == .choice, reader[valuesField] == nil {
      report.append(Diagnostic("missing-key", "a choice needs 'values'", at: reader.location))
    }
    return name.map { name in
      Slot(
        name: name, kind: kind, values: reader.texts(valuesField).map(\.value),
        initial: reader.text(defaultField)?.value)
    }
  }
}
