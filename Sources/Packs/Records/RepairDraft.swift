internal import DialogueMachine
internal import Diagnostics

/// A step of repair as its author wrote it.
struct RepairDraft {
  let say: TemplateDraft
  let way: Repair.Way
  let location: SourceLocation

  static let record = Record(
    "a step of repair", "What is said when nothing was understood, and what follows.",
    [sayField, thenField])
  private static let sayField = Field.required(
    "say", .grammar(.template), "What is said; {heard} stands for the person's words.")
  private static let thenField = Field.required(
    "then", .word(Repair.Way.allCases.map(\.rawValue)),
    "Ask again, offer the answers to pick from, or skip the question.")

  init?(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    guard let say = reader[Self.sayField]?.template(&report),
      let way = reader.word(Self.thenField, as: Repair.Way.self)
    else { return nil }
    self.say = say
    self.way = way
    location = reader.location
  }
}
