#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The conditions, from the one that fits best to the one that fits least.
public struct Ranking: Sendable {
  /// One condition's place.
  public struct Candidate: Hashable, Sendable {
    /// The condition.
    public let condition: ID<Condition>
    /// The logarithm of its odds against "something that isn't in this pack".
    public let logOdds: Double
    /// Its share of all that may be the matter, between 0 and 1.
    public let share: Double
  }

  /// The candidates, best first; ties keep the order of the pack.
  public let candidates: [Candidate]
  /// The share of everything that isn't in the pack.
  public let unlistedShare: Double

  /// The share of each condition of the pack.
  private let families: [Double]

  /// The share of a condition: its own, or that of all its forms together.
  public func share(of condition: ID<Condition>) -> Double { families[condition.index] }

  init(_ candidates: [Candidate], unlistedShare: Double, families: [Double]) {
    self.candidates = candidates
    self.unlistedShare = unlistedShare
    self.families = families
  }
}

extension Reasoner {
  /// Ranks the conditions that have no forms of their own.
  ///
  /// The result doesn't depend on the order in which things became known.
  ///
  /// - Complexity: O(*n*) in the rows of what is known, and a sort of the conditions.
  public func ranking(of evidence: Evidence) -> Ranking {
    var logOdds = hypotheses.priorLogOdds
    weigh(evidence) { hypothesis, _, logRatio in logOdds[hypothesis] += logRatio }
    let shares = Self.shares(logOdds)
    let candidates = zip(hypotheses.conditions, zip(logOdds, shares.listed)).map {
      Ranking.Candidate(condition: $0, logOdds: $1.0, share: $1.1)
    }.sorted { ($1.logOdds, $0.condition) < ($0.logOdds, $1.condition) }
    var families = [Double](repeating: 0, count: knowledge.conditions.count)
    for (family, share) in zip(hypotheses.families, shares.listed) {
      for condition in family { families[condition.index] += share }
    }
    return Ranking(candidates, unlistedShare: shares.unlisted, families: families)
  }

  /// The shares of hypotheses with these log-odds against what isn't listed.
  static func shares(_ logOdds: [Double]) -> (listed: [Double], unlisted: Double) {
    let top = max(logOdds.max() ?? 0, 0)
    let weights = logOdds.map { exp($0 - top) }
    let total = weights.reduce(exp(-top), +)
    return (weights.map { $0 / total }, exp(-top) / total)
  }
}
