internal import Diagnostics

/// From every state the conversation can come to an end without being broken off.
struct EndlessStates: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "no-way-out": "no end of the script can be reached from a state"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues where dialogue.states.contains(where: \.ends) {
      var ending = Set(dialogue.states.filter(\.ends).map(\.name.value))
      var hasGrown = true
      while hasGrown {
        let before = ending.count
        for state in dialogue.states
        where state.transitions.contains(where: { ending.contains($0.target.value) }) {
          ending.insert(state.name.value)
        }
        hasGrown = ending.count > before
      }
      // What leads nowhere at all is told as a dead end.
      for state in dialogue.states
      where !ending.contains(state.name.value) && !state.transitions.isEmpty {
        report.append(
          Diagnostic(
            "no-way-out", "no answer ever leads from '\(state.name.value)' to an end",
            at: state.name.location))
      }
    }
  }
}
