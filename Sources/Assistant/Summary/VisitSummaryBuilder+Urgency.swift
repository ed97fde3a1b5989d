internal import KnowledgeCore
internal import Packs

extension VisitSummaryBuilder {
  /// The danger signs by how they stand.
  var redFlags: VisitSummary.RedFlags {
    let named = Set(triage.flags + triage.possibleFlags + triage.doubtfulFlags)
    return VisitSummary.RedFlags(
      up: triage.flags.map(warning), possible: triage.possibleFlags.map(warning),
      doubtful: triage.doubtfulFlags.map(warning),
      denied: pack.reasoner.deniedFlags(by: evidence).filter { !named.contains($0) }.map(warning))
  }

  private func warning(_ id: ID<RedFlag>) -> VisitSummary.Warning {
    let flag = knowledge.redFlags[id]
    return VisitSummary.Warning(
      redFlag: flag.name, title: flag.title, level: flag.urgency.rawValue, advice: flag.advice,
      reason: flag.reason, sources: names(flag.sources))
  }

  /// The most answers that are told of, and of them the most that only make it more urgent.
  private static let mostPivots = (all: 5, urgent: 3)

  /// Single answers that would change the outcome: those that make it more urgent first, then those
  /// that bring another condition to the first place.
  var pivots: [VisitSummary.Pivot] {
    let all = pack.reasoner.pivots(evidence: evidence, ranking: ranking, triage: triage)
    let pivots = all.filter(isImportant) + all.filter { !isImportant($0) }
    let urgent = pivots.filter { $0.raises(triage.urgency) }
    let others = pivots.filter { !$0.raises(triage.urgency) }
    let (most, some) = (Self.mostPivots.all, Self.mostPivots.urgent)
    return (urgent.prefix(max(some, most - others.count)) + others).prefix(most).map(pivot)
  }

  private func isImportant(_ pivot: Pivot) -> Bool {
    knowledge.findings[pivot.observation.finding].isImportant
  }

  private func pivot(_ pivot: Pivot) -> VisitSummary.Pivot {
    var result = VisitSummary.Pivot(
      finding: knowledge.findings[pivot.observation.finding].name,
      words: phrasing.plainWords(pivot.observation),
      isPresent: pivot.observation.value != .absent,
      change: Phrasing.list(pivot.changes.map(phrasing.words)))
    for change in pivot.changes {
      switch change {
      case .first(let id): result.first = knowledge.conditions[id].name
      case .urgency(let level): result.urgency = level.rawValue
      }
    }
    return result
  }
}

extension Pivot {
  /// Whether it would be more urgent than now.
  fileprivate func raises(_ urgency: Urgency?) -> Bool {
    changes.contains { change in
      if case .urgency(let level) = change { level > urgency ?? .selfCare } else { false }
    }
  }
}
