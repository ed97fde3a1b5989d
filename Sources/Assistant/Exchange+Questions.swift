internal import DialogueMachine
internal import KnowledgeCore
internal import Packs

extension Exchange {
  /// Asks what is pending again, or what the knowledge core chooses.
  mutating func askNext() {
    if let prompt = pendingPrompt {
      draft.prompt = prompt
      return
    }
    let (ranking, triage) = (ranking, triage)
    let next = pack.reasoner.nextQuestion(
      in: state.interview, evidence: state.evidence, ranking: ranking, triage: triage)
    if !next.confirms { warnOfPossible(triage) }
    switch next {
    case .ask(let id, _):
      let isAgain = state.interview.asked.contains(id)
      state.interview.asked.append(id)
      state.pending = .question(id)
      draft.prompt = prompt(for: .question(id), isShort: isAgain)
    case .stop(let reason):
      if let words = Phrasing(pack.knowledge).words(reason) { draft.say(.plain, words) }
      settle()
    }
  }

  /// What is pending as it is asked now: in full when it is new, else shorter.
  var pendingPrompt: Turn.Prompt? {
    state.pending.map { prompt(for: $0, isShort: !draft.isNewlyPending) }
  }

  /// Asks what is pending in full.
  mutating func offerAnswers() {
    guard let pending = state.pending else { return askNext() }
    draft.prompt = prompt(for: pending, isShort: false)
  }

  private func prompt(for pending: Pending, isShort: Bool) -> Turn.Prompt {
    let question = state.question(asking: pending, in: pack.knowledge)
    return Turn.Prompt(
      text: isShort ? question.shorter : question.text, choices: question.answers.map(\.label),
      findings: question.findings, allowsSeveral: question.allowsSeveral,
      question: pending.packQuestion)
  }

  /// Says why the question that is waited for is asked.
  mutating func explain(_ reason: Template?) {
    if let pending = state.pending {
      draft.paragraphs.append(explanation(of: pending))
    } else if let reason {
      draft.say(.answer, fill(reason))
    }
  }

  /// The author's reason for a question, and what it would separate now.
  private func explanation(of pending: Pending) -> Turn.Paragraph {
    let question = pending.question(in: pack.knowledge)
    var parts = question.reason.isEmpty ? [] : [question.reason]
    if let id = pending.packQuestion, !question.isSafety,
      let separation = pack.reasoner.separation(
        by: id, evidence: state.evidence, ranking: ranking),
      let words = Phrasing(pack.knowledge).words(separation)
    {
      parts.append(words)
    }
    let words = parts.isEmpty ? Phrasing.whyThis : parts.joined(separator: " ")
    return Turn.Paragraph(.answer, words, sources: question.sources)
  }

  /// Warns of the danger signs of which the person isn't sure, each by its own; of those on a list that
  /// they can't answer, in one sentence for all and once.
  private mutating func warnOfPossible(_ triage: Triage) {
    let phrasing = Phrasing(pack.knowledge)
    for id in triage.possibleFlags where state.warned.insert(id).inserted {
      let flag = pack.knowledge.redFlags[id]
      let level = pack.knowledge.level(flag.urgency.raised(by: -1))
      draft.alarms.append(
        Turn.Paragraph(.alarm, phrasing.possible(flag, level), sources: flag.sources))
    }
    let wasWarned = triage.doubtfulFlags.contains(where: state.warned.contains)
    let doubtful = triage.doubtfulFlags.filter { state.warned.insert($0).inserted }
    guard let worst = doubtful.first.map({ pack.knowledge.redFlags[$0] }), !wasWarned else {
      return
    }
    draft.alarms.append(
      Turn.Paragraph(
        .alarm, phrasing.doubtful(pack.knowledge.level(worst.urgency)), sources: worst.sources))
  }
}

extension NextQuestion {
  /// Whether it asks about a danger sign that was left unsure.
  fileprivate var confirms: Bool {
    if case .ask(_, .confirms) = self { true } else { false }
  }
}
