internal import Diagnostics
internal import DialogueMachine

/// Every way in a script leads to a state of it, and every slot that is filled exists.
struct UnknownStates: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unknown-slot": "a slot is filled that isn't there",
    "unknown-state": "something leads to a state that isn't there",
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      let states = Set(dialogue.states.map(\.name.value))
      for target in dialogue.targets where !states.contains(target.value) {
        report.append(
          Diagnostic(
            "unknown-state", "there is no state '\(target.value.shortened)' in this dialogue",
            at: target.location,
            suggestion: Spelling.nearest(to: target.value, among: states)))
      }
      let slots = Set(dialogue.slots.map(\.value.name))
      let filled = dialogue.states.flatMap(\.transitions).flatMap { $0.sets.map(\.slot) }
      for slot in dialogue.states.compactMap(\.keeps) + filled where !slots.contains(slot.value) {
        report.append(
          Diagnostic(
            "unknown-slot", "there is no slot '\(slot.value.shortened)' in this dialogue",
            at: slot.location, suggestion: Spelling.nearest(to: slot.value, among: slots)))
      }
    }
  }
}

extension DialogueDraft {
  /// The names of all states that something leads to.
  fileprivate var targets: [Located<String>] {
    [start] + states.flatMap(\.transitions).map(\.target) + digressionTargets
  }

  /// The states that digressions lead to.
  var digressionTargets: [Located<String>] {
    digressions.compactMap { if case .go(let target) = $0.response { target } else { nil } }
  }
}
