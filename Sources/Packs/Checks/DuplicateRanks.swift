internal import Diagnostics

/// Two questions can't have one place in the order.
struct DuplicateRanks: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "duplicate-rank": "two questions have the same rank"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var first: [Int: SourceLocation] = [:]
    for question in draft.questions {
      guard let rank = question.rank else { continue }
      if let earlier = first[rank.value] {
        report.append(
          Diagnostic(
            "duplicate-rank", "rank \(rank.value) is taken", at: rank.location,
            notes: [.init("by the question here", at: earlier)]))
      } else {
        first[rank.value] = rank.location
      }
    }
  }
}
