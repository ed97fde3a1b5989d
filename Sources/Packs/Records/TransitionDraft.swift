internal import DialogueMachine
internal import Diagnostics

/// A transition as its author wrote it.
struct TransitionDraft {
  let outcome: Outcome?
  let condition: ExpressionDraft?
  let say: TemplateDraft?
  let sets: [(slot: Located<String>, value: Located<String>)]
  let target: Located<String>
  let samples: [Located<String>]

  /// A state's name, a guarded way, or a list of those.
  static let targets = Shape.either([.name, .record(record), .list(.record(record), atLeast: 1)])

  private static let record = Record(
    "a transition", "A way from one state to another.",
    [goField, whenField, sayField, setField, .sample])
  private static let goField = Field.required("go", .name, "The state that it leads to.")
  private static let whenField = Field.optional(
    "when", .grammar(.expression), "A further condition.")
  private static let sayField = Field.optional(
    "say", .grammar(.template), "What is said on the way.")

  private static let setField = Field.optional(
    "set", .map(key: .name, value: .text), "What slots hold from then on, by name.")

  static func read(
    _ value: YAMLValue, on outcome: Outcome?, _ report: inout [Diagnostic]
  ) -> [TransitionDraft] {
    switch value.form {
    case .scalar:
      return value.locatedText.map {
        [
          TransitionDraft(
            outcome: outcome, condition: nil, say: nil, sets: [], target: $0, samples: [])
        ]
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
    let sets = reader.map(setField).compactMap { entry in
      entry.value.locatedText.map { (slot: entry.key, value: $0) }
    }
    return reader.text(goField).map {
      TransitionDraft(
        outcome: outcome, condition: condition, say: say, sets: sets, target: $0,
        samples: reader.samples)
    }
  }
}
