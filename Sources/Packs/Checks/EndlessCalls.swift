internal import Diagnostics

/// A script that is held within another comes back.
struct EndlessCalls: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "endless-call": "scripts call each other around"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let calls = Dictionary(
      draft.dialogues.map { ($0.name.value, $0.calls) }, uniquingKeysWith: { first, _ in first })
    for dialogue in draft.dialogues {
      for call in dialogue.calls where reaches(dialogue.name.value, from: call.value, calls) {
        report.append(
          Diagnostic(
            "endless-call",
            "'\(call.value)' leads back into '\(dialogue.name.value)', which waits for it to end",
            at: call.location))
      }
    }
  }

  private func reaches(
    _ goal: String, from start: String, _ calls: [String: [Located<String>]]
  ) -> Bool {
    var seen: Set<String> = []
    var open = [start]
    while let dialogue = open.popLast() {
      if dialogue == goal { return true }
      if seen.insert(dialogue).inserted { open += (calls[dialogue] ?? []).map(\.value) }
    }
    return false
  }
}

extension DialogueDraft {
  /// The scripts that are held within this one.
  var calls: [Located<String>] { states.compactMap(\.calls) }
}
