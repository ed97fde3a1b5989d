internal import DialogueMachine
internal import Diagnostics

/// A conversation never stands still: each state asks and goes on, passes through, or ends.
struct DeadEnds: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "dead-end": "nothing leads on from a state",
    "endless-dialogue": "no state ends a script",
    "misplaced-key": "a key stands where it can't do anything",
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      for state in dialogue.states {
        guard let problem = problem(state) else { continue }
        report.append(problem)
      }
      if !dialogue.states.contains(where: \.ends) {
        report.append(
          Diagnostic(
            "endless-dialogue", "no state ends this dialogue", at: dialogue.name.location))
      }
    }
  }

  private func problem(_ state: StateDraft) -> Diagnostic? {
    let name = state.name.value
    let after = state.transitions.filter { $0.outcome != nil }
    let atOnce = state.transitions.filter { $0.outcome == nil }
    switch (state.ends, state.prompt) {
    case (true, .some):
      return Diagnostic(
        "misplaced-key", "'\(name)' ends the conversation, so it can't ask",
        at: state.name.location)
    case (true, nil): return nil
    case (false, .some) where after.isEmpty:
      return Diagnostic(
        "dead-end", "'\(name)' asks, but no answer leads on: it needs 'on'",
        at: state.name.location)
    case (false, .nextQuestion) where !after.contains(where: { $0.outcome == .settled }):
      return Diagnostic(
        "dead-end", "'\(name)' asks until nothing is left, and then needs 'settled'",
        at: state.name.location)
    case (false, .some): return nil
    case (false, nil) where !atOnce.contains(where: { $0.condition == nil }):
      return Diagnostic(
        "dead-end", "'\(name)' asks nothing and needs a 'go' without a condition, or 'end: yes'",
        at: state.name.location)
    case (false, nil): return nil
    }
  }
}
