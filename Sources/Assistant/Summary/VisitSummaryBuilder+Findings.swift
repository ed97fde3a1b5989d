internal import KnowledgeCore
internal import Packs

extension VisitSummaryBuilder {
  /// The most open points that are told of, of all candidates together.
  private static let mostOpenPoints = 8

  /// Adds what is there, what isn't, and what isn't known.
  func addFindings(to summary: inout VisitSummary) {
    summary.history = history
    summary.positives = positives
    let negatives = pack.reasoner.pertinentNegatives(
      evidence: evidence, among: explanations.map(\.condition))
    summary.negatives = negatives.compactMap { negative in
      fact(negative.finding).map { pertinent($0, negative.conditions, negative.flags) }
    }
    let weighing = Set(negatives.map(\.finding))
    summary.otherNegatives = evidence.entries.filter {
      $0.observation.value == .absent && !weighing.contains($0.observation.finding)
    }.map(fact)
    summary.unsure = evidence.entries.filter { $0.observation.value == .unsure }.map(fact)
    summary.notAsked = notAsked
    summary.unexplained = pack.reasoner.unexplained(evidence: evidence, ranking: ranking)
      .compactMap(fact)
  }

  private var history: [VisitSummary.Group] {
    let there = evidence.entries.filter(\.observation.value.isThere)
    return knowledge.groups.ids.compactMap { id in
      let facts = there.filter { knowledge.findings[$0.observation.finding].group == id }.map(fact)
      let group = knowledge.groups[id]
      return facts.isEmpty
        ? nil : VisitSummary.Group(group: group.name, words: group.label, facts: facts)
    }
  }

  /// What is there and speaks for a candidate, or raises a warning.
  private var positives: [VisitSummary.Pertinent] {
    let raised = (triage.flags + triage.possibleFlags).filter {
      knowledge.redFlags[$0].urgency > .routine
    }
    return evidence.entries.filter(\.observation.value.isThere).compactMap { entry in
      let finding = entry.observation.finding
      let conditions = explanations.filter { explanation in
        explanation.supporting.contains {
          $0.weight.finding == finding && $0.strength > .negligible
        }
      }.map(\.condition)
      let flags = pack.reasoner.flags(lookingAt: finding).filter(raised.contains)
      guard !conditions.isEmpty || !flags.isEmpty else { return nil }
      return pertinent(fact(entry), conditions, flags)
    }
  }

  private func pertinent(
    _ fact: VisitSummary.Fact, _ conditions: [ID<Condition>], _ flags: [ID<RedFlag>]
  ) -> VisitSummary.Pertinent {
    VisitSummary.Pertinent(
      fact: fact, conditions: conditions.map { knowledge.conditions[$0].name },
      redFlags: flags.map { knowledge.redFlags[$0].name })
  }

  /// What would weigh most: for or against a candidate, and that the more the better it fits.
  private var notAsked: [VisitSummary.OpenPoint] {
    let points = explanations.flatMap { explanation in
      let share = ranking.share(of: explanation.condition)
      return explanation.open.map {
        (condition: explanation.condition, point: $0, worth: share * $0.size)
      }
    }
    var seen: Set<ID<Finding>> = []
    return points.enumerated()
      .sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
      .map(\.element)
      .filter { seen.insert($0.point.finding).inserted }
      .prefix(Self.mostOpenPoints)
      .map { openPoint($0.point, of: $0.condition) }
  }

  /// What isn't known, and what it would say for or against a condition.
  func openPoint(
    _ point: Explanation.OpenPoint, of condition: ID<Condition>
  ) -> VisitSummary.OpenPoint {
    let finding = knowledge.findings[point.finding]
    return VisitSummary.OpenPoint(
      finding: finding.name, words: finding.label,
      condition: knowledge.conditions[condition].name, strength: point.strength.words,
      decibansIfPresent: point.ifPresent.rounded(to: 2),
      decibansIfAbsent: point.ifAbsent.rounded(to: 2),
      basis: [basis(point.link)])
  }

  /// What a row of evidence rests on.
  func basis(_ link: EvidenceLink) -> VisitSummary.Basis {
    VisitSummary.Basis(grade: link.grade.rawValue, sources: names(link.sources))
  }
}
