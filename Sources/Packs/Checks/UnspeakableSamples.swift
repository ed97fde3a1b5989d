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
      for sample in way.samples {
        report.append(
          Diagnostic("unspeakable-sample", "no words take this way: \(reason)", at: sample.location)
        )
      }
    }
  }
}
