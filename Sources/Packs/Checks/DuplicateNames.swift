internal import Diagnostics

/// A condition and a script are defined in one file only.
struct DuplicateNames: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "duplicate-name": "a name is given twice"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    find(draft.conditions.map(\.name), "condition", &report)
    find(draft.dialogues.map(\.name), "dialogue", &report)
  }

  private func find(_ names: [Located<String>], _ kind: String, _ report: inout [Diagnostic]) {
    var first: [String: SourceLocation] = [:]
    for name in names {
      if let earlier = first[name.value] {
        report.append(
          Diagnostic(
            "duplicate-name", "there are two files for the \(kind) '\(name.value)'",
            at: name.location, notes: [.init("the first is here", at: earlier)]))
      } else {
        first[name.value] = name.location
      }
    }
  }
}
