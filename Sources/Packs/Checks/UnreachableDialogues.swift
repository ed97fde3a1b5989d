internal import Diagnostics

/// Every script is held: conversations begin with it, or another calls it.
struct UnreachableDialogues: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unreachable-dialogue": "nothing begins with a script or calls it"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    guard let first = draft.manifest?.dialogue.value,
      draft.dialogues.contains(where: { $0.name.value == first })
    else { return }
    let calls = Dictionary(
      draft.dialogues.map { ($0.name.value, $0.calls.map(\.value)) },
      uniquingKeysWith: { first, _ in first })
    var reached: Set<String> = []
    var open = [first]
    while let dialogue = open.popLast() {
      if reached.insert(dialogue).inserted { open += calls[dialogue] ?? [] }
    }
    for dialogue in draft.dialogues where !reached.contains(dialogue.name.value) {
      report.append(
        Diagnostic(
          "unreachable-dialogue", .warning,
          "no conversation comes to '\(dialogue.name.value)': nothing calls it",
          at: dialogue.name.location))
    }
  }
}
