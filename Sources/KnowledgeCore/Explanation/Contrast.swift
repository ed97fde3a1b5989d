/// Why one condition stands before another, in terms that add up.
///
/// The difference of the priors and of all weights is the difference of the two log-odds.
public struct Contrast: Hashable, Sendable {
  /// What one thing says for one condition and against the other.
  public struct Term: Hashable, Sendable {
    /// What speaks.
    public let cause: Weight.Cause
    /// The natural logarithm of how much more often it is so in the first than in the second.
    public let logRatio: Double
  }

  /// The condition that is looked at.
  public let condition: ID<Condition>
  /// The other one.
  public let rival: ID<Condition>
  /// The difference of the priors.
  public let prior: Double
  /// The difference of the log-odds.
  public let logOdds: Double
  /// What makes the difference, strongest first; what weighs alike in both is left out.
  public let terms: [Term]
}

extension Reasoner {
  /// Compares where two conditions stand, or returns `nil` when one has forms of its own.
  public func contrast(
    _ condition: ID<Condition>, with rival: ID<Condition>, evidence: Evidence
  ) -> Contrast? {
    guard let first = explanation(of: condition, evidence: evidence),
      let second = explanation(of: rival, evidence: evidence)
    else { return nil }
    var ratios: [Weight.Cause: Double] = [:]
    var causes: [Weight.Cause] = []
    func add(_ weight: Weight, _ sign: Double) {
      if ratios[weight.cause] == nil { causes.append(weight.cause) }
      ratios[weight.cause, default: 0] += sign * weight.logRatio
    }
    for reason in first.reasons { add(reason.weight, 1) }
    for reason in second.reasons { add(reason.weight, -1) }
    let terms = causes.compactMap { cause in
      ratios[cause].map { Contrast.Term(cause: cause, logRatio: $0) }
    }
    return Contrast(
      condition: condition, rival: rival, prior: first.prior - second.prior,
      logOdds: first.logOdds - second.logOdds,
      terms: terms.filter { $0.logRatio != 0 }.sorted { abs($0.logRatio) > abs($1.logRatio) })
  }
}
