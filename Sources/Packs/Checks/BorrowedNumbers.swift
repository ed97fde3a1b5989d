internal import Diagnostics
internal import KnowledgeCore

/// A number that claims to be read somewhere names where.
struct BorrowedNumbers: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unsourced-number": "a number has no source but its own authors"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let kinds = Dictionary(
      draft.sources.map { ($0.name.value, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for row in draft.conditions.flatMap(\.evidence) {
      let known = row.sources.compactMap { kinds[$0.value] }
      guard row.grade != .judgement, !known.isEmpty, known.allSatisfy({ $0 == .editorial }) else {
        continue
      }
      report.append(
        Diagnostic(
          "unsourced-number",
          "graded '\(row.grade.rawValue)', but only the pack's own authors are named as source",
          at: row.finding.location, suggestion: Grade.judgement.rawValue))
    }
  }
}
