internal import Diagnostics
internal import KnowledgeCore

/// Something that a person can say must speak for each condition.
struct UnreachableConditions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unreachable-condition": "nothing speaks for a condition"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let settable = draft.settableFindings
    for condition in draft.conditions {
      let isReachable = condition.evidence.contains { row in
        guard let finding = names.findings[row.finding.value] else { return false }
        let background = finding.background ?? draft.findings.defaultBackground
        return settable.contains(row.finding.value) && row.likelihood.probability > background
      }
      guard !isReachable else { continue }
      report.append(
        Diagnostic(
          "unreachable-condition",
          "nothing that a person can say speaks for '\(condition.name.value)'",
          at: condition.name.location))
    }
  }
}
