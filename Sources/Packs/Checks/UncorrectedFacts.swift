internal import Diagnostics

/// What better sources contradict is corrected, and never said as it stands.
struct UncorrectedFacts: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "uncorrected-fact": "a fact that better sources contradict isn't corrected"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for fact in draft.coverage where fact.verdict.needsCorrection {
      if !fact.references.contains(where: { $0.kind == .disagreement }) {
        report.append(
          Diagnostic(
            "uncorrected-fact",
            "'\(fact.name.value)' is \(fact.verdict.rawValue), but no disagreement corrects it",
            at: fact.name.location))
      }
      for reference in fact.references
      where reference.kind == .statement || reference.kind == .evidence {
        report.append(
          Diagnostic(
            "uncorrected-fact",
            "'\(fact.name.value)' is \(fact.verdict.rawValue), so nothing may state it",
            at: reference.location))
      }
    }
  }
}
