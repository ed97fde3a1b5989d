/// What a question would separate: the reason for asking it.
public struct Separation: Hashable, Sendable {
  /// The finding whose answer tells most.
  public let finding: ID<Finding>
  /// The conditions that would gain if it is there, the one with most to gain first.
  public let gaining: [ID<Condition>]
  /// The conditions that would lose if it is there.
  public let losing: [ID<Condition>]

  /// Creates a separation.
  public init(finding: ID<Finding>, gaining: [ID<Condition>], losing: [ID<Condition>]) {
    self.finding = finding
    self.gaining = gaining
    self.losing = losing
  }
}

extension Reasoner {
  /// What the answer to a question would separate among what may be the matter, or `nil` when it
  /// tells nothing about the conditions.
  ///
  /// - Complexity: O(*n*) in the rows of the question's findings.
  public func separation(
    by question: ID<Question>, evidence: Evidence, ranking: Ranking
  ) -> Separation? {
    let belief = belief(ranking)
    let settled = settled(evidence)
    let open = questionFindings[question.index].filter { !settled[$0.index] }
    let gains = open.map { gain(from: $0, belief, evidence).aboutConditions }
    let telling = zip(open, gains).max { $0.1 < $1.1 }
    guard let (finding, _) = telling else { return nil }
    let column = tables.presence[finding.index]
    let overall = column.rows.reduce((share: 0.0, present: 0.0)) { sum, row in
      let share = belief.shares[row.hypothesis]
      return (sum.share + share, sum.present + share * row.probability)
    }
    let average = overall.present + (1 - overall.share) * column.background
    func shift(_ row: PresenceColumn.Row) -> Double {
      belief.shares[row.hypothesis] * (row.probability - average)
    }
    let least = 0.005
    let moved = column.rows.filter { abs(shift($0)) >= least }
    guard !moved.isEmpty else { return nil }
    return Separation(
      finding: finding,
      gaining: moved.filter { shift($0) > 0 }.sorted { shift($0) > shift($1) }
        .map { hypotheses.conditions[$0.hypothesis] },
      losing: moved.filter { shift($0) < 0 }.sorted { shift($0) < shift($1) }
        .map { hypotheses.conditions[$0.hypothesis] })
  }
}
