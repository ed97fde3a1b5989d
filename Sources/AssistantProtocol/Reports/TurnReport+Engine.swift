public import Assistant

internal import KnowledgeCore
internal import Packs

extension TurnReport {
  /// The most conditions that a turn names.
  private static let mostCandidates = 5
  /// The least share with which a condition is named.
  private static let leastShare = 0.01

  /// Reports a turn.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - session: The conversation as it stands after it.
  public init(_ turn: Turn, in session: Session) {
    let knowledge = session.pack.knowledge
    let judgement = session.judgement
    kind = Kind(turn)
    paragraphs = turn.paragraphs.map { ParagraphReport($0, knowledge) }
    question = turn.prompt.map { QuestionReport($0, knowledge) }
    understood = session.known(turn.understood).map { FindingReport($0, knowledge) }
    urgency = judgement.level(in: knowledge).map { UrgencyReport($0, turn.flags, knowledge) }
    ranking =
      session.evidence.isEmpty
      ? []
      : judgement.ranking.candidates.prefix(Self.mostCandidates)
        .filter { $0.share >= Self.leastShare }.map { CandidateReport($0, knowledge) }
    state = turn.isOver ? .over : .open
    begins = session.events.isEmpty && turn.paragraphs == session.opening.paragraphs
    place = turn.state
  }
}

extension TurnReport.Kind {
  fileprivate init(_ turn: Turn) {
    let warns = turn.paragraphs.contains { $0.role == .alarm }
    self =
      switch (warns, turn.isOver) {
      case (true, _): .urgent
      case (false, true): .final
      case (false, false): turn.prompt == nil ? .info : .question
      }
  }
}

extension ParagraphReport {
  init(_ paragraph: Turn.Paragraph, _ knowledge: Knowledge) {
    role = paragraph.role
    text = paragraph.text
    let names = paragraph.sources.map { knowledge.sources[$0].name }
    sources = names.isEmpty ? nil : names
  }
}

extension QuestionReport {
  fileprivate init(_ prompt: Turn.Prompt, _ knowledge: Knowledge) {
    id = prompt.question.map { knowledge.questions[$0].name }
    text = prompt.text
    choices = prompt.choices.isEmpty ? nil : prompt.choices
    several = prompt.allowsSeveral ? true : nil
    findings =
      prompt.findings.isEmpty ? nil : prompt.findings.map { knowledge.findings[$0].name }
  }
}

extension FindingReport {
  init(_ known: Session.Known, _ knowledge: Knowledge) {
    let finding = knowledge.findings[known.finding]
    self.finding = finding.name
    words = known.words
    status =
      switch known.value {
      case .present, .choice, .number: .present
      case .absent: .absent
      case .unsure: .unsure
      }
    if case (.choice(let places), .choice(let names, _)) = (known.value, finding.kind) {
      values = places.map { names[$0] }
    }
    if case .number(let amount) = known.value { range = [amount.lowerBound, amount.upperBound] }
  }
}

extension UrgencyReport {
  fileprivate init(
    _ level: VisitSummary.Level, _ flags: [ID<RedFlag>], _ knowledge: Knowledge
  ) {
    self.level = level.level
    label = level.label
    advice = level.advice
    reasons = level.reasons.map(\.text)
    self.flags = flags.map { knowledge.redFlags[$0].name }
  }
}

extension CandidateReport {
  fileprivate init(_ candidate: Ranking.Candidate, _ knowledge: Knowledge) {
    let condition = knowledge.conditions[candidate.condition]
    self.condition = condition.name
    title = condition.title
    fit = Fit(share: candidate.share).words
    share = candidate.share.rounded(to: 4)
  }
}
