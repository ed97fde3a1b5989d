import Assistant
import KnowledgeCore
import Packs

/// A point of an interview at which the next question is the one that tells most, which takes longest
/// to find.
struct InterviewStand {
  /// What is known.
  let evidence: Evidence
  /// What was asked: all that comes before questions that are weighed against one another.
  let interview: Interview

  /// Points at which so much is known, as people say it in a pack's transcripts.
  ///
  /// What raises an emergency is left out, for it ends an interview. Where the transcripts make less
  /// known, there are fewer points.
  static func stands(in pack: MeasuredPack, knowing counts: [Int]) -> [InterviewStand] {
    let reasoner = pack.pack.reasoner
    var evidence = Evidence()
    var stands: [InterviewStand] = []
    for observation in observations(in: pack) where evidence[observation.finding] == nil {
      var more = evidence
      more.observe(observation)
      guard let stand = InterviewStand(more, reasoner) else { continue }
      evidence = more
      if counts.contains(more.entries.count) { stands.append(stand) }
      if more.entries.count == counts.max() { break }
    }
    return stands
  }

  /// Asks everything that comes first; `nil` where nothing is left to weigh.
  private init?(_ evidence: Evidence, _ reasoner: Reasoner) {
    let ranking = reasoner.ranking(of: evidence)
    let triage = reasoner.triage(of: evidence, ranking: ranking)
    var interview = Interview()
    while case .ask(let question, let purpose) = reasoner.nextQuestion(
      in: interview, evidence: evidence, ranking: ranking, triage: triage)
    {
      if case .informs = purpose {
        (self.evidence, self.interview) = (evidence, interview)
        return
      }
      interview.asked.append(question)
    }
    return nil
  }

  private static func observations(in pack: MeasuredPack) -> [Observation] {
    pack.conversations.flatMap { utterances in
      var session = Session(pack: pack.pack)
      for utterance in utterances { _ = session.reply(to: utterance) }
      return session.evidence.observations
    }
  }

  /// One step from here.
  func step(of reasoner: Reasoner) -> Int {
    let ranking = reasoner.ranking(of: evidence)
    let triage = reasoner.triage(of: evidence, ranking: ranking)
    let next = reasoner.nextQuestion(
      in: interview, evidence: evidence, ranking: ranking, triage: triage)
    guard case .ask(let question, _) = next else { return ranking.candidates.count }
    return question.index
  }
}
