extension Reasoner {
  /// The least share of a condition that counts as a candidate for explaining something.
  private static let leastShare = 0.05

  /// What is there and unusual for every candidate, so that something else may be behind it.
  ///
  /// A cheap cousin of counterfactual reasoning, which asks what would vanish with a condition.
  ///
  /// Source: J. G. Richens et al., Nature Communications 11, 3923, 2020.
  ///
  /// - Complexity: O(*n*·*c*) in what is known and the candidates.
  public func unexplained(evidence: Evidence, ranking: Ranking) -> [ID<Finding>] {
    let candidates = ranking.candidates.prefix { $0.share >= Self.leastShare }
    let known = known(evidence)
    let unusual = candidates.map { self.unusual(for: $0.condition, known) }
    guard let first = unusual.first else { return [] }
    return first.filter { finding in unusual.allSatisfy { $0.contains(finding) } }
  }
}
