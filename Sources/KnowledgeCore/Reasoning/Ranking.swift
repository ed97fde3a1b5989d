#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The conditions, from the one that fits best to the one that fits least.
///
/// Naive Bayes in log-odds against the background: each thing that is known adds the logarithm of
/// how much more often it is there, or isn't, in a condition than in people in general. What is
/// unknown adds nothing.
public struct Ranking: Sendable {
  /// One condition's place.
  public struct Candidate: Sendable {
    /// The condition.
    public let condition: ID<Condition>
    /// The logarithm of its prior weight and of all that speaks for and against it.
    public let score: Double
    /// Its share among the conditions of the pack, between 0 and 1.
    public let share: Double
    /// What speaks for it, strongest first.
    public let supporting: [Weight]
    /// What speaks against it, strongest first.
    public let opposing: [Weight]
  }

  /// How much one known thing says about a condition.
  public struct Weight: Hashable, Sendable {
    /// What is known.
    public let observation: Observation
    /// The weight of evidence in decibans, ten times the decimal logarithm of the likelihood ratio.
    ///
    /// Source: I. J. Good, Probability and the Weighing of Evidence, 1950.
    public let decibans: Double
  }

  /// The candidates, best first; ties keep the order of the pack.
  public let candidates: [Candidate]

  /// Ranks the conditions that have no forms of their own.
  ///
  /// - Complexity: O(*e*) in the links of all conditions.
  public init(of evidence: Evidence, in knowledge: Knowledge) {
    let parents = Set(knowledge.conditions.compactMap(\.parent))
    let known = evidence.observations
    let scored = knowledge.conditions.ids.filter { !parents.contains($0) }.map { id in
      let condition = knowledge.conditions[id]
      let weights = Self.weights(of: known, for: condition, in: knowledge)
      let score = weights.reduce(log(max(condition.priorWeight, 1e-9))) {
        $0 + $1.decibans * log(10) / 10
      }
      return (id: id, score: score, weights: weights)
    }
    let top = scored.map(\.score).max() ?? 0
    let total = scored.reduce(0) { $0 + exp($1.score - top) }
    candidates = scored.map { entry in
      Candidate(
        condition: entry.id, score: entry.score, share: exp(entry.score - top) / total,
        supporting: entry.weights.filter { $0.decibans > 0 }.sorted { $0.decibans > $1.decibans },
        opposing: entry.weights.filter { $0.decibans < 0 }.sorted { $0.decibans < $1.decibans })
    }.sorted { ($1.score, $0.condition) < ($0.score, $1.condition) }
  }

  private static func weights(
    of known: [Observation], for condition: Condition, in knowledge: Knowledge
  ) -> [Weight] {
    known.compactMap { observation in
      let finding = knowledge.findings[observation.finding]
      let isPresent: Bool
      switch observation.value {
      case .present: isPresent = true
      case .absent: isPresent = false
      case .unsure, .choice, .number: return nil
      }
      let link = condition.evidence.first { $0.finding == observation.finding }
      guard let link else { return nil }
      let here = link.likelihood.probability
      let ratio =
        isPresent ? here / finding.background : (1 - here) / (1 - finding.background)
      return Weight(observation: observation, decibans: 10 * log10(ratio))
    }
  }
}
