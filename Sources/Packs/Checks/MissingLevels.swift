internal import Diagnostics
internal import KnowledgeCore

/// Every level of urgency has a name and advice.
struct MissingLevels: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "missing-level": "a level of urgency has no name"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let present = Set(draft.urgency.levels.map(\.urgency))
    guard let first = draft.urgency.levels.first else { return }
    for urgency in Urgency.allCases where !present.contains(urgency) {
      report.append(
        Diagnostic(
          "missing-level", "the level '\(urgency.rawValue)' has no label and no advice",
          at: SourceLocation(path: first.label.location.path)))
    }
  }
}
