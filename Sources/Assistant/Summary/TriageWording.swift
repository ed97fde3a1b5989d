internal import KnowledgeCore

/// Puts into words how urgent it is, and why.
struct TriageWording {
  let triage: Triage
  let knowledge: Knowledge

  /// The level with what speaks for it, if there is one and the pack has a name for it.
  var level: VisitSummary.Level? {
    triage.urgency.flatMap(knowledge.level).map { level in
      VisitSummary.Level(
        level: level.urgency.rawValue, label: level.label, meaning: level.meaning,
        advice: level.advice, reasons: grounds)
    }
  }

  /// What speaks for the level; all that one list left in doubt stands together.
  private var grounds: [VisitSummary.Ground] {
    var hasDoubt = false
    return triage.reasons.compactMap { reason in
      guard case .doubtfulFlag = reason else { return ground(reason) }
      if hasDoubt { return nil }
      hasDoubt = true
      return VisitSummary.Ground(
        text: Phrasing.doubt(triage.doubtfulFlags.map { knowledge.redFlags[$0].title }),
        sources: [])
    }
  }

  private func ground(_ reason: Triage.Reason) -> VisitSummary.Ground {
    let sources: [ID<Source>] =
      switch reason {
      case .flag(let id), .possibleFlag(let id), .doubtfulFlag(let id):
        knowledge.redFlags[id].sources
      case .conditions: []
      case .modifier(let id): knowledge.urgencyModifiers[id].sources
      }
    return VisitSummary.Ground(
      text: Phrasing(knowledge).words(reason),
      sources: sources.map { knowledge.sources[$0].name })
  }
}
