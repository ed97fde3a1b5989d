internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// A finding that nothing reasons with wastes a person's time.
///
/// The results of tests are an exception, and what is asked for the record, such as an age: whoever
/// reads the summary wants them.
struct OrphanFindings: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "orphan-finding": "nothing reasons with a finding"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var used = Set(draft.conditions.flatMap(\.evidence).map(\.finding.value))
    used.formUnion(draft.rules.flatMap { $0.claims.map(\.value.name) })
    used.formUnion(draft.findings.findings.compactMap(\.parent?.value))
    used.formUnion(draft.conditions.flatMap(\.onlySites).map(\.value))
    for finding in draft.findings.findings {
      let isWanted = finding.knower == .test || finding.isForRecord
      guard !isWanted, !used.contains(finding.name.value) else { continue }
      report.append(
        Diagnostic(
          "orphan-finding", .warning,
          "no condition and no rule uses '\(finding.name.value)'", at: finding.name.location))
    }
  }
}
