internal import KnowledgeCore

extension VisitSummaryBuilder {
  /// The most open points that are told of one candidate.
  private static let mostOpenPoints = 5

  /// One of the conditions that fit best.
  func candidate(_ explanation: Explanation) -> VisitSummary.Candidate {
    let condition = knowledge.conditions[explanation.condition]
    let share = ranking.share(of: explanation.condition)
    return VisitSummary.Candidate(
      condition: condition.name, title: condition.title, summary: condition.summary,
      fit: Fit(share: share).words, share: share.rounded(to: 4),
      priorDecibans: explanation.priorDecibans.rounded(to: 2),
      decibans: explanation.decibans.rounded(to: 2),
      urgency: condition.urgency.rawValue,
      supporting: explanation.supporting.map(reason), opposing: explanation.opposing.map(reason),
      unusual: explanation.unusual.compactMap(fact),
      open: explanation.open.prefix(Self.mostOpenPoints).map {
        openPoint($0, of: explanation.condition)
      })
  }

  private func reason(_ reason: Explanation.Reason) -> VisitSummary.Reason {
    VisitSummary.Reason(
      finding: reason.weight.finding.map { knowledge.findings[$0].name },
      words: phrasing.reason(reason.weight), strength: reason.strength.words,
      decibans: reason.weight.decibans.rounded(to: 2), isInferred: reason.weight.isInferred,
      basis: reason.links.map(basis))
  }
}

extension Weight {
  /// Whether nobody said it, but something that was said shows it.
  fileprivate var isInferred: Bool {
    if case .finding(_, let isInferred) = cause { isInferred } else { false }
  }
}

extension Double {
  /// The number with so many decimals: what lies beyond them differs between machines.
  package func rounded(to decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (self * power).rounded() / power
  }
}
