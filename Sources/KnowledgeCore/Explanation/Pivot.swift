/// A single answer that would change the outcome: the answer to "what would change your mind?".
public struct Pivot: Hashable, Sendable {
  /// What would change.
  public enum Change: Hashable, Sendable {
    /// Another condition would come first.
    case first(ID<Condition>)
    /// The level would be another one.
    case urgency(Urgency)
  }

  /// The answer.
  public let observation: Observation
  /// What would change by it, at least one thing.
  public let changes: [Change]

  /// Creates a pivot.
  public init(observation: Observation, changes: [Change]) {
    self.observation = observation
    self.changes = changes
  }
}

extension Reasoner {
  /// Every single answer to what is still open that would bring another condition to the first
  /// place or change the level, in the order of the pack.
  ///
  /// - Complexity: O(*f*·*n*) in the open findings and the rows of what is known.
  public func pivots(evidence: Evidence, ranking: Ranking, triage: Triage) -> [Pivot] {
    let settled = settled(evidence)
    let answers = knowledge.findings.ids.filter { !settled[$0.index] }.flatMap(answers)
    return answers.compactMap { observation in
      var changed = evidence
      changed.observe(observation)
      let ranking = (before: ranking, after: self.ranking(of: changed))
      let level = self.triage(of: changed, ranking: ranking.after).urgency
      var changes: [Pivot.Change] = []
      if let first = ranking.after.candidates.first?.condition,
        first != ranking.before.candidates.first?.condition
      {
        changes.append(.first(first))
      }
      if let level, level != triage.urgency { changes.append(.urgency(level)) }
      return changes.isEmpty ? nil : Pivot(observation: observation, changes: changes)
    }
  }

  /// The answers that a person could give about a finding; a number has too many.
  private func answers(about finding: ID<Finding>) -> [Observation] {
    switch knowledge.findings[finding].kind {
    case .yesNo: [Observation(finding, .present), Observation(finding, .absent)]
    case .choice(let values, _): values.indices.map { Observation(finding, .choice($0)) }
    case .number: []
    }
  }
}
