internal import Diagnostics
internal import DialogueMachine

/// Whoever is not understood is helped on, by the state or by the script.
struct UnrepairedStates: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unrepaired-state": "a state that asks has no way on for who isn't understood"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues where dialogue.repairs.isEmpty {
      for state in dialogue.states where state.waits {
        guard !state.transitions.contains(where: { $0.outcome == .notUnderstood }) else { continue }
        report.append(
          Diagnostic(
            "unrepaired-state", .warning,
            "'\(state.name.value)' asks the same for ever when nothing is understood: it needs "
              + "'not-understood', or the script 'repair'", at: state.name.location))
      }
    }
  }
}

extension StateDraft {
  /// Whether it asks, and an answer leads on.
  var waits: Bool {
    prompt != nil && calls == nil && !ends && transitions.contains { $0.outcome != nil }
  }
}
