internal import Diagnostics
internal import KnowledgeCore

/// What a person can see or feel has words in which they say it.
struct UnspokenFindings: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unspoken-finding": "what a person can notice has no words"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let spoken = draft.spokenFindings
    for finding in draft.findings.findings {
      guard finding.kind == .yesNo, finding.knower == .oneself,
        !spoken.contains(finding.name.value)
      else { continue }
      report.append(
        Diagnostic(
          "unspoken-finding", .warning, "the vocabulary has no phrase for '\(finding.name.value)'",
          at: finding.name.location))
    }
  }
}
