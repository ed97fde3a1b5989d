internal import Expressions
internal import KnowledgeCore

/// An interviewer that ranks by what is known, and asks in the order of the pack.
struct RankingInterviewer: Interviewer {
  private let reasoner: Reasoner
  private var evidence = Evidence()
  private var ranking: Ranking

  init(_ reasoner: Reasoner) {
    self.reasoner = reasoner
    ranking = reasoner.ranking(of: evidence)
  }

  mutating func hear(_ observation: Observation) {
    evidence.observe(observation)
    ranking = reasoner.ranking(of: evidence)
  }

  var shares: [(condition: ID<Condition>, share: Double)] {
    ranking.candidates.map { ($0.condition, $0.share) }
  }

  mutating func nextFinding() -> ID<Finding>? {
    let knowledge = reasoner.knowledge
    return knowledge.findings.ids.first { id in
      guard evidence[id] == nil else { return false }
      let parent = knowledge.findings[id].parent
      return parent.map { evidence.truth(of: $0, in: knowledge) == .yes } ?? true
    }
  }
}
