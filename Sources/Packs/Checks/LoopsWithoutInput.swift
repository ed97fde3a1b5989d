internal import Diagnostics

/// States that ask nothing don't lead around to themselves.
struct LoopsWithoutInput: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "loop-without-input": "a state leads to itself without asking anything"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      let silent = Dictionary(
        dialogue.states.filter { $0.prompt == nil && !$0.ends }.map { state in
          (state.name.value, state.transitions.filter { $0.outcome == nil }.map(\.target.value))
        }, uniquingKeysWith: { first, _ in first })
      for state in dialogue.states where reaches(state.name.value, silent) {
        report.append(
          Diagnostic(
            "loop-without-input", "'\(state.name.value)' leads to itself without asking anything",
            at: state.name.location))
      }
    }
  }

  private func reaches(_ start: String, _ ways: [String: [String]]) -> Bool {
    var seen: Set<String> = []
    var open = ways[start] ?? []
    while let state = open.popLast() {
      if state == start { return true }
      if seen.insert(state).inserted { open += ways[state] ?? [] }
    }
    return false
  }
}
