internal import Diagnostics
internal import DialogueMachine

/// No conversation ends of itself before it has looked for danger.
///
/// Questions of safety come before all others of the knowledge core, so asking for its next question is
/// enough. What the person wishes, and what can't wait, may end a conversation at any time, and who has
/// told nothing has nothing to be asked about.
struct SkippedSafety: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "conditional-safety": "every question of safety is for some people only",
    "skipped-safety": "a conversation can end without a question of safety",
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let safety = draft.questions.filter(\.isSafety)
    guard let first = safety.first else { return }
    if safety.allSatisfy({ $0.askIf != nil }) {
      report.append(
        Diagnostic(
          "conditional-safety", .warning,
          "every question of safety has 'ask-if', so that some people are never asked one",
          at: first.name.location))
    }
    guard let name = draft.manifest?.dialogue.value,
      let dialogue = draft.dialogues.first(where: { $0.name.value == name }),
      let end = Self.unaskedEnd(of: dialogue, in: draft.dialogues, within: [])
    else { return }
    report.append(
      Diagnostic(
        "skipped-safety", .warning,
        "a conversation can end in '\(end.value)' without a question of safety: a state before it "
          + "needs 'ask: {next: question}'", at: end.location))
  }

  /// The first end that who has told something can reach without being asked what the knowledge core
  /// chooses.
  private static func unaskedEnd(
    of dialogue: DialogueDraft, in dialogues: [DialogueDraft], within callers: Set<String>
  ) -> Located<String>? {
    let inner = callers.union([dialogue.name.value])
    var seen: Set<Stage> = []
    // Whoever comes from another script may have told something there.
    var open = [Stage(state: dialogue.start.value, hasTold: !callers.isEmpty)]
    while let stage = open.popLast() {
      guard seen.insert(stage).inserted,
        let state = dialogue.states.first(where: { $0.name.value == stage.state })
      else { continue }
      if state.ends, stage.hasTold { return state.name }
      if let called = dialogues.first(where: { $0.name.value == state.calls?.value }) {
        let isAsked =
          inner.contains(called.name.value)
          || unaskedEnd(of: called, in: dialogues, within: inner) == nil
        if isAsked { continue }
      } else if state.asksNextQuestion {
        continue
      }
      open += state.transitions.filter { $0.outcome != .urgent && $0.outcome != .settled }.map {
        Stage(state: $0.target.value, hasTold: stage.hasTold || $0.outcome == .understood)
      }
    }
    return nil
  }

  /// A state, and whether something was told on the way to it.
  private struct Stage: Hashable {
    let state: String
    let hasTold: Bool
  }
}
