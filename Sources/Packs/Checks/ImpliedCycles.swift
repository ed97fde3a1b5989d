internal import Diagnostics
internal import Expressions

/// A finding can't be implied by itself, not even around corners.
struct ImpliedCycles: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "implied-cycle": "a finding is implied by itself"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let edges = names.findings.mapValues { finding in
      finding.impliedBy.map { Set($0.expression.atoms.map(\.name)) } ?? []
    }
    for finding in draft.findings.findings {
      guard let impliedBy = finding.impliedBy, reaches(finding.name.value, edges) else { continue }
      report.append(
        Diagnostic(
          "implied-cycle", "'\(finding.name.value)' would be implied by itself",
          at: impliedBy.location))
    }
  }

  private func reaches(_ name: String, _ edges: [String: Set<String>]) -> Bool {
    var seen: Set<String> = []
    var open = edges[name] ?? []
    while let next = open.popFirst() {
      if next == name { return true }
      if seen.insert(next).inserted { open.formUnion(edges[next] ?? []) }
    }
    return false
  }
}
