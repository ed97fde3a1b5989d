internal import Diagnostics

/// Who asks why gets a reason.
struct UnexplainedQuestions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unexplained-question": "a state asks and says nothing to who asks why"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for state in draft.dialogues.flatMap(\.states) where state.waits && state.reason == nil {
      guard case .text(let question)? = state.prompt else { continue }
      report.append(
        Diagnostic(
          "unexplained-question", .warning,
          "'\(state.name.value)' asks without a reason: it needs 'why'", at: question.location))
    }
  }
}
