#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How two conditions differ, whoever has them: the answer to "what is the difference?".
public struct Comparison: Hashable, Sendable {
  /// A finding that tells the two apart.
  public struct Difference: Hashable, Sendable {
    /// The finding.
    public let finding: ID<Finding>
    /// How often it is there in the first.
    public let inFirst: Double
    /// How often it is there in the second.
    public let inSecond: Double
    /// The rows that this rests on; one is missing where a condition doesn't mention the finding.
    public let links: [EvidenceLink]
    /// How much its presence says for the first against the second, in decibans.
    public let decibans: Double
  }

  /// The first condition.
  public let first: ID<Condition>
  /// The second.
  public let second: ID<Condition>
  /// What tells them apart at least moderately, strongest first.
  public let differences: [Difference]
}

extension Knowledge {
  /// Compares two conditions by what people with each of them have.
  ///
  /// - Complexity: O(*n* log *n*) in their rows of evidence.
  public func comparison(of first: ID<Condition>, with second: ID<Condition>) -> Comparison {
    let rows = [first, second].map { id in
      Dictionary(
        conditions[id].evidence.filter { $0.value == nil }.map { ($0.finding, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let mentioned = Set(rows[0].keys).union(rows[1].keys).sorted()
    let differences = mentioned.compactMap { finding -> Comparison.Difference? in
      let links = rows.map { $0[finding] }
      let (own, other) = (
        links[0]?.likelihood.probability ?? findings[finding].background,
        links[1]?.likelihood.probability ?? findings[finding].background
      )
      let present = 10 * log10(own / other)
      let absent = 10 * log10((1 - own) / (1 - other))
      guard Strength(decibans: max(abs(present), abs(absent))) >= .moderate else { return nil }
      return Comparison.Difference(
        finding: finding, inFirst: own, inSecond: other, links: links.compactMap(\.self),
        decibans: present)
    }
    return Comparison(
      first: first, second: second,
      differences: differences.sorted { abs($0.decibans) > abs($1.decibans) })
  }
}
