internal import Diagnostics

/// A file that holds one thing is called like it, so that it can be found.
struct FileNames: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "file-name-mismatch": "a file isn't named after what is in it"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for name in draft.conditions.map(\.name) + draft.dialogues.map(\.name) {
      let file = name.location.path.split(separator: "/").last.map { $0.dropLast(5) } ?? ""
      guard file != name.value else { continue }
      report.append(
        Diagnostic(
          "file-name-mismatch", "'\(name.value)' stands in a file called '\(file)'",
          at: name.location, suggestion: String(file)))
    }
  }
}
