internal import Diagnostics

/// Something leads to every state.
struct UnreachableStates: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unreachable-state": "nothing leads to a state"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues
    where dialogue.states.contains(where: { $0.name.value == dialogue.start.value }) {
      let ways = Dictionary(
        dialogue.states.map { ($0.name.value, $0.transitions.map(\.target.value)) },
        uniquingKeysWith: { first, _ in first })
      var reached: Set<String> = []
      var open = [dialogue.start.value] + dialogue.digressionTargets.map(\.value)
      while let state = open.popLast() {
        if reached.insert(state).inserted { open += ways[state] ?? [] }
      }
      for state in dialogue.states where !reached.contains(state.name.value) {
        report.append(
          Diagnostic(
            "unreachable-state", "nothing leads to '\(state.name.value)'",
            at: state.name.location))
      }
    }
  }
}
