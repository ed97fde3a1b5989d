internal import Diagnostics
internal import DialogueMachine
internal import IntentMatcher

/// A digression can be asked for: words of the vocabulary stand for it.
///
/// A pack without any wishes leaves them to the words of a language, which it may yet include.
struct UnspokenDigressions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unspoken-digression": "no words ask for a digression"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let headings = draft.vocabulary.flatMap(\.headings)
    let acts = Set(headings.filter { $0.kind == .act }.map(\.name.value))
    guard !acts.isEmpty else { return }
    let asks =
      headings.contains { $0.kind == .question || $0.kind == .topic }
      || draft.questions.flatMap(\.answers).contains { $0.topic != nil }
    for digression in draft.dialogues.flatMap(\.digressions)
    where digression.act.value != Digression.returns {
      let act = digression.act
      guard act.value == Digression.asks ? !asks : !acts.contains(act.value) else { continue }
      report.append(
        Diagnostic(
          "unspoken-digression", .warning,
          "no phrase of the vocabulary asks for '\(act.value)', so it never comes",
          at: act.location))
    }
  }
}
