internal import Diagnostics
internal import DialogueMachine

/// A sample belongs to a way that words can take.
struct UnspeakableSamples: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unspeakable-sample": "a sample belongs to a way that no words take"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for way in draft.dialogues.flatMap(\.states).flatMap(\.transitions) {
      let reason: String
      switch way.outcome {
      case nil: reason = "'go' leads on at once, whatever is said"
      case .settled?: reason = "'settled' comes when nothing is left to ask"
      case .understood?, .notUnderstood?, .yes?, .no?, .unsure?, .urgent?: continue
      }
      report += way.samples.map { Self.problem($0, reason) }
    }
    for digression in draft.dialogues.flatMap(\.digressions)
    where digression.act.value == Digression.returns {
      report += digression.samples.map {
        Self.problem($0, "'\(Digression.returns)' comes after a long silence")
      }
    }
  }

  private static func problem(_ sample: Located<String>, _ reason: String) -> Diagnostic {
    Diagnostic("unspeakable-sample", "no words take this way: \(reason)", at: sample.location)
  }
}
