public import KnowledgeCore

internal import Packs

/// What evidence comes to: how well the conditions fit, and how urgent it is.
public struct Judgement: Sendable {
  /// The conditions by how well they fit.
  public let ranking: Ranking
  /// How urgent it is, and why.
  public let triage: Triage

  init(_ evidence: Evidence, _ reasoner: Reasoner) {
    ranking = reasoner.ranking(of: evidence)
    triage = reasoner.triage(of: evidence, ranking: ranking)
  }

  /// How urgent it is, and why, in words; `nil` where nothing speaks for a level.
  public func level(in knowledge: Knowledge) -> VisitSummary.Level? {
    TriageWording(triage: triage, knowledge: knowledge).level
  }
}
