internal import Diagnostics
internal import DialogueMachine
internal import IntentMatcher

/// Who cries for help in words that are known gets an answer.
struct UnansweredPleas: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unanswered-plea": "a cry for help is understood, and no script answers it"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    guard let first = draft.manifest?.dialogue.value,
      let dialogue = draft.dialogues.first(where: { $0.name.value == first })
    else { return }
    let answered = Set(dialogue.digressions.map(\.act.value))
    let known = draft.vocabulary.flatMap(\.headings).filter { $0.kind == .act }
    for act in Digression.pleas.sorted() where !answered.contains(act) {
      guard let heading = known.first(where: { $0.name.value == act }) else { continue }
      report.append(
        Diagnostic(
          "unanswered-plea", .warning, "no digression of '\(first)' answers '\(act)'",
          at: dialogue.name.location,
          notes: [.init("these words ask for it", at: heading.name.location)]))
    }
  }
}
