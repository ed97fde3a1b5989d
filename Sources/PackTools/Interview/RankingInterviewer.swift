internal import Expressions
internal import KnowledgeCore

/// The reasoner as an interviewer: it asks what tells most, and goes on until it is stopped.
struct RankingInterviewer: Interviewer {
  private let reasoner: Reasoner
  private var interview = Interview()
  private var evidence = Evidence()
  private var ranking: Ranking

  init(_ reasoner: Reasoner) {
    var knowledge = reasoner.knowledge
    // The simulation stops by itself, at several shares in one run.
    knowledge.settings.stopping.share = 2
    knowledge.settings.stopping.most = .max
    knowledge.settings.stopping.leastGain = -.infinity
    self.reasoner = Reasoner(knowledge)
    ranking = self.reasoner.ranking(of: evidence)
  }

  mutating func hear(_ observation: Observation) {
    evidence.observe(observation)
    ranking = reasoner.ranking(of: evidence)
  }

  var shares: [(condition: ID<Condition>, share: Double)] {
    ranking.candidates.map { ($0.condition, $0.share) }
  }

  mutating func nextFinding() -> ID<Finding>? {
    let triage = reasoner.triage(of: evidence, ranking: ranking)
    let next = reasoner.nextQuestion(
      in: interview, evidence: evidence, ranking: ranking, triage: triage)
    guard case .ask(let question, _) = next else { return nil }
    interview.asked.append(question)
    return reasoner.knowledge.questions[question].findings.first
  }
}
