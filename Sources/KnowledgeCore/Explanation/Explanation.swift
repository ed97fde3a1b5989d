#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Why a condition stands where it stands, in terms that add up.
///
/// The prior and the weights of all reasons sum to the condition's log-odds against "something that
/// isn't in this pack", to the last digit but rounding.
public struct Explanation: Hashable, Sendable {
  /// One thing that speaks for or against a condition.
  public struct Reason: Hashable, Sendable {
    /// What speaks, and how much.
    public let weight: Weight
    /// The rows of evidence that it rests on, with their sources and grades: none for the ages, the
    /// sex and the sites of a population, and for what the condition doesn't mention.
    public let links: [EvidenceLink]

    /// How strongly it speaks.
    public var strength: Strength { Strength(decibans: weight.decibans) }
  }

  /// Something that isn't known yet, and what it would say.
  public struct OpenPoint: Hashable, Sendable {
    /// The finding.
    public let finding: ID<Finding>
    /// The weight in decibans if it is there.
    public let ifPresent: Double
    /// The weight in decibans if it isn't.
    public let ifAbsent: Double
    /// The row of evidence that this rests on.
    public let link: EvidenceLink
  }

  /// The condition.
  public let condition: ID<Condition>
  /// The prior, as the logarithm of its odds against what isn't in the pack.
  public let prior: Double
  /// The posterior, likewise.
  public let logOdds: Double
  /// What speaks for it, strongest first.
  public let supporting: [Reason]
  /// What speaks against it, strongest first.
  public let opposing: [Reason]
  /// What is there and unusual for it: rarer in it than in general, or not mentioned at all though
  /// not common either.
  public let unusual: [ID<Finding>]
  /// What would speak most for or against it and isn't known, strongest first.
  public let open: [OpenPoint]

  /// All reasons.
  public var reasons: [Reason] { supporting + opposing }
  /// The prior in decibans.
  public var priorDecibans: Double { 10 * prior / log(10) }
  /// The posterior in decibans: the sum of the prior's and of all weights'.
  public var decibans: Double { 10 * logOdds / log(10) }
}

extension Reasoner {
  /// Explains where a condition stands, or returns `nil` for one that has forms of its own.
  ///
  /// - Complexity: O(*n*) in the rows of what is known.
  public func explanation(of condition: ID<Condition>, evidence: Evidence) -> Explanation? {
    explanations(of: [condition], evidence: evidence).first
  }

  /// Explains where conditions stand, in their order, without those that have forms of their own.
  ///
  /// - Parameters:
  ///   - conditions: The conditions.
  ///   - evidence: What is known.
  ///   - most: How many explanations are enough.
  ///   - isWanted: Whether a condition with these weights is explained.
  /// - Returns: The explanations of the first conditions that are.
  /// - Complexity: O(*n*) in the rows of what is known and those of what is explained.
  public func explanations(
    of conditions: [ID<Condition>], evidence: Evidence, atMost most: Int = .max,
    where isWanted: ([Weight]) -> Bool = { _ in true }
  ) -> [Explanation] {
    let places = conditions.map(hypotheses.place)
    var weights = [[Weight]?](repeating: nil, count: hypotheses.conditions.count)
    for place in places { if let place { weights[place] = [] } }
    weigh(evidence) { hypothesis, cause, logRatio in
      weights[hypothesis]?.append(Weight(cause: cause, logRatio: logRatio))
    }
    let (known, settled) = (known(evidence), settled(evidence))
    var explanations: [Explanation] = []
    for (condition, place) in zip(conditions, places) where explanations.count < most {
      guard let place, let weights = weights[place], isWanted(weights) else { continue }
      explanations.append(
        explanation(
          condition, place, weights, unusual: unusual(for: condition, known),
          open: open(for: condition, place, settled)))
    }
    return explanations
  }

  private func explanation(
    _ condition: ID<Condition>, _ place: Int, _ weights: [Weight], unusual: [ID<Finding>],
    open: [Explanation.OpenPoint]
  ) -> Explanation {
    let prior = hypotheses.priorLogOdds[place]
    let reasons = weights.map { Explanation.Reason(weight: $0, links: links($0, condition)) }
    return Explanation(
      condition: condition, prior: prior,
      logOdds: weights.reduce(prior) { $0 + $1.logRatio },
      supporting: reasons.filter { $0.weight.logRatio > 0 }
        .sorted { $0.weight.logRatio > $1.weight.logRatio },
      opposing: reasons.filter { $0.weight.logRatio <= 0 }
        .sorted { $0.weight.logRatio < $1.weight.logRatio },
      unusual: unusual, open: open)
  }

  /// The rows that a weight rests on.
  private func links(_ weight: Weight, _ condition: ID<Condition>) -> [EvidenceLink] {
    guard case .finding(let observation, _) = weight.cause else { return [] }
    return knowledge.conditions[condition].evidence.filter { link in
      guard link.finding == observation.finding else { return false }
      guard let value = link.value, case .choice(let places) = observation.value else {
        return link.value == nil
      }
      return places.contains(value)
    }
  }

  /// How common a finding that a condition doesn't mention must be to need no explaining.
  private static let commonplace = 0.1

  func unusual(for condition: ID<Condition>, _ known: [KnownFinding]) -> [ID<Finding>] {
    known.compactMap { item in
      guard item.observation.value == .present, !item.isInferred else { return nil }
      let finding = item.observation.finding
      let background = knowledge.findings[finding].background
      let link = knowledge.conditions[condition].evidence.first { $0.finding == finding }
      let isUnusual =
        link.map { $0.likelihood.probability < background } ?? (background < Self.commonplace)
      return isUnusual ? finding : nil
    }
  }

  /// What isn't known and would weigh at least slightly.
  private func open(
    for condition: ID<Condition>, _ place: Int, _ settled: [Bool]
  ) -> [Explanation.OpenPoint] {
    knowledge.conditions[condition].evidence.compactMap { link -> Explanation.OpenPoint? in
      guard link.value == nil, !settled[link.finding.index],
        let row = tables.presence[link.finding.index].rows.first(where: { $0.hypothesis == place })
      else { return nil }
      let point = Explanation.OpenPoint(
        finding: link.finding, ifPresent: 10 * row.ifPresent / log(10),
        ifAbsent: 10 * row.ifAbsent / log(10), link: link)
      return point.strength > .negligible ? point : nil
    }.sorted { $0.size > $1.size }
  }
}

extension Explanation.OpenPoint {
  /// How strongly it would speak, one way or the other.
  public var strength: Strength { Strength(decibans: size) }

  /// How much it would say, one way or the other, in decibans.
  public var size: Double { max(abs(ifPresent), abs(ifAbsent)) }
}
