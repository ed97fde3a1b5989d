/// What to ask next, or why there is nothing left to ask.
public enum NextQuestion: Hashable, Sendable {
  /// Ask this, for this purpose.
  case ask(ID<Question>, Purpose)
  /// Stop, for this reason.
  case stop(Reason)

  /// Why a question is asked now.
  public enum Purpose: Hashable, Sendable {
    /// A danger sign was told in words that leave it unsure, and is asked about.
    case confirms(ID<Finding>)
    /// An answer called for it.
    case called
    /// It looks for danger.
    case safety
    /// It tells most of what is left to ask: the expected gain, in nats.
    case informs(Double)
  }

  /// Why no question follows.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Something can't wait: asking on would lose time.
    case urgent
    /// One condition stands out clearly, and nothing that can't wait is left open.
    case settled
    /// Nothing left could be answered or would tell more.
    case nothingLeft
    /// A person's patience is used up.
    case enough
  }
}

extension Reasoner {
  /// Chooses the next question.
  ///
  /// First what must be sure: a danger sign that the words left unsure is asked about. Then what an
  /// answer called for, then safety in its fixed order, then the question that is expected to tell
  /// most about the condition and about what can't wait, less its burden. A question is passed over
  /// when it isn't for this person, or when all that it could tell is known, makes no sense, or was
  /// asked.
  ///
  /// - Complexity: O(*n*) in the rows of evidence of what is still open.
  public func nextQuestion(
    in interview: Interview, evidence: Evidence, ranking: Ranking, triage: Triage
  ) -> NextQuestion {
    if triage.flags.contains(where: { knowledge.redFlags[$0].urgency == .emergency }) {
      return .stop(.urgent)
    }
    if let (question, finding) = confirmation(interview, evidence) {
      return .ask(question, .confirms(finding))
    }
    let open = OpenQuestions(self, interview, evidence)
    if let next = interview.called.first(where: open.contains) { return .ask(next, .called) }
    if let next = open.safety { return .ask(next, .safety) }
    let stopping = knowledge.settings.stopping
    if interview.asked.count >= stopping.most { return .stop(.enough) }
    if interview.asked.count >= stopping.fewest, isSettled(ranking) { return .stop(.settled) }
    let best = open.mostInforming(belief(ranking))
    guard let best, best.gain > stopping.leastGain else { return .stop(.nothingLeft) }
    return .ask(best.question, .informs(best.gain))
  }

  /// Whether one condition stands out, and what can't wait is either that or unlikely.
  func isSettled(_ ranking: Ranking) -> Bool {
    guard let best = ranking.candidates.first,
      best.share >= knowledge.settings.stopping.share
    else { return false }
    return true
  }

  /// A danger sign that the person's words left unsure, and the question that asks for it.
  ///
  /// Who said "not sure" when asked has been asked.
  private func confirmation(
    _ interview: Interview, _ evidence: Evidence
  ) -> (ID<Question>, ID<Finding>)? {
    for entry in evidence.entries where entry.observation.value == .unsure {
      let finding = entry.observation.finding
      guard dangerSigns.contains(finding), entry.provenance.rule.leavesOpen,
        evidence.standing(of: finding, in: knowledge) == .unsure,
        let own = ownQuestions[finding], !interview.asked.contains(own)
      else { continue }
      return (own, finding)
    }
    return nil
  }

  /// What is believed, by hypothesis.
  func belief(_ ranking: Ranking) -> Belief {
    var shares = [Double](repeating: 0, count: hypotheses.conditions.count)
    for candidate in ranking.candidates {
      if let place = hypotheses.place(of: candidate.condition) { shares[place] = candidate.share }
    }
    return Belief(
      shares: shares, unlisted: ranking.unlistedShare,
      isDangerous: hypotheses.urgencies.map { $0 >= .sameDay })
  }
}

extension Provenance.Rule {
  /// Whether something unsure that came to be known so was never asked for.
  fileprivate var leavesOpen: Bool {
    switch self {
    case .mentioned, .measured, .recorded: true
    case .picked, .listed, .answered, .corrected: false
    }
  }
}
