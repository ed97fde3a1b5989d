internal import DialogueMachine
internal import Diagnostics
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// Turns a draft without errors into a pack: names become ids, order becomes tables.
///
/// The checkers have seen to it that every name exists. A name that doesn't would drop the entry
/// that uses it, never the program.
struct PackBuilder {
  private let draft: PackDraft
  private let sourceIDs: [String: ID<Source>]
  private let groupIDs: [String: ID<FindingGroup>]
  private let findingIDs: [String: ID<Finding>]
  private let conditionIDs: [String: ID<Condition>]
  private let questionIDs: [String: ID<Question>]
  private let answerIDs: [String: ID<Inquiry>]
  private let disagreementIDs: [String: ID<Disagreement>]
  private let orderedQuestions: [QuestionDraft]

  init(_ draft: PackDraft) {
    self.draft = draft
    sourceIDs = Self.ids(draft.sources.map(\.name.value))
    groupIDs = Self.ids(draft.findings.groups.map(\.name.value))
    findingIDs = Self.ids(draft.findings.findings.map(\.name.value))
    conditionIDs = Self.ids(draft.conditions.map(\.name.value))
    answerIDs = Self.ids(draft.answers.map(\.name.value))
    disagreementIDs = Self.ids(draft.disagreements.map(\.name.value))
    orderedQuestions = Self.inRankOrder(draft.questions)
    questionIDs = Self.ids(orderedQuestions.map(\.name.value))
  }

  /// The pack with its knowledge and its matcher, which are made apart.
  func build(_ knowledge: Knowledge, _ matcher: IntentMatcher) -> Pack? {
    guard let manifest = draft.manifest, let subject = conditionIDs[manifest.subject.value],
      let opening = draft.dialogues.first(where: { $0.name.value == manifest.dialogue.value })
    else { return nil }
    return Pack(
      manifest: Pack.Manifest(
        name: manifest.name.value, version: manifest.version.value, title: manifest.title.value,
        language: manifest.language.value, intendedUse: manifest.intendedUse.value,
        population: manifest.population.value, limits: manifest.limits.map(\.value),
        review: manifest.review.value),
      subject: subject, reasoner: Reasoner(knowledge), matcher: matcher,
      dialogues: draft.dialogues(beginningWith: opening),
      coverage: draft.coverage.map { fact in
        Pack.CoveredFact(
          name: fact.name.value, fact: fact.fact.value, verdict: fact.verdict,
          carriers: fact.references.map { "\($0.kind.rawValue) \($0.name)" })
      })
  }

  private static func ids<Entry>(_ names: [String]) -> [String: ID<Entry>] {
    Dictionary(
      names.enumerated().map { ($1, ID(index: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Safety questions first, then by rank, then as written.
  private static func inRankOrder(_ questions: [QuestionDraft]) -> [QuestionDraft] {
    questions.enumerated().sorted { left, right in
      func key(_ entry: (offset: Int, element: QuestionDraft)) -> (Int, Int, Int) {
        (entry.element.isSafety ? 0 : 1, entry.element.rank?.value ?? .max, entry.offset)
      }
      return key(left) < key(right)
    }.map(\.element)
  }

  private func sources(_ names: [Located<String>]) -> [ID<Source>] {
    names.compactMap { sourceIDs[$0.value] }
  }

  // MARK: Knowledge

  /// What the pack knows.
  func knowledge() -> Knowledge {
    var knowledge = Knowledge()
    knowledge.settings = draft.settings ?? ReasoningSettings()
    knowledge.sources = Table(draft.sources.map(source))
    knowledge.groups = Table(draft.findings.groups.map(group))
    knowledge.findings = Table(draft.findings.findings.compactMap(finding))
    knowledge.conditions = Table(draft.conditions.map(condition))
    knowledge.redFlags = Table(draft.redFlags.map(redFlag))
    knowledge.urgencyLevels = draft.urgency.levels.map { level in
      UrgencyLevel(
        urgency: level.urgency, label: level.label.value, meaning: level.meaning.value,
        advice: level.advice.value)
    }.sorted { $0.urgency < $1.urgency }
    knowledge.urgencyModifiers = Table(draft.urgency.modifiers.map(modifier))
    let written = orderedQuestions.enumerated().map { question($1, rank: $0) }
    knowledge.questions = Table(
      written + knowledge.findings.ownQuestions(after: written.count))
    knowledge.statements = Table(draft.conditions.flatMap(statements))
    knowledge.inquiries = Table(draft.answers.compactMap(inquiry))
    knowledge.treatments = Table(draft.treatments.map(treatment))
    knowledge.disagreements = Table(draft.disagreements.map(disagreement))
    return knowledge
  }

  private func source(_ draft: SourceDraft) -> Source {
    Source(
      name: draft.name.value, title: draft.title.value, url: draft.url, kind: draft.kind,
      grade: draft.grade, reading: draft.reading)
  }

  private func group(_ draft: FindingGroupDraft) -> FindingGroup {
    FindingGroup(
      name: draft.name.value, label: draft.label.value,
      exclusive: draft.exclusive.map { $0.compactMap { findingIDs[$0.value] } },
      correlation: draft.correlation)
  }

  private func finding(_ finding: FindingDraft) -> Finding? {
    groupIDs[finding.group.value].map { group in
      Finding(
        name: finding.name.value, group: group, label: finding.label.value, kind: finding.kind,
        isOrdered: finding.isOrdered, knower: finding.knower,
        undiagnosed: finding.undiagnosed ?? 0,
        parent: finding.parent.flatMap { findingIDs[$0.value] },
        askIf: finding.askIf?.expression, impliedBy: finding.impliedBy?.expression,
        isImportant: finding.isImportant,
        background: finding.background ?? draft.findings.defaultBackground,
        codes: finding.codes, question: finding.question?.value)
    }
  }

  private func condition(_ draft: ConditionDraft) -> Condition {
    Condition(
      name: draft.name.value, title: draft.title.value, group: draft.group.value,
      parent: draft.parent.flatMap { conditionIDs[$0.value] },
      synonyms: draft.synonyms.map(\.value), summary: draft.summary.value,
      urgency: draft.urgency, urgencyReason: draft.urgencyReason.value,
      priorWeight: draft.priorWeight, priorGrade: draft.priorGrade,
      population: draft.population, onlySites: draft.onlySites.compactMap { findingIDs[$0.value] },
      codes: draft.codes.map(code), evidence: draft.evidence.compactMap(link))
  }

  private func code(_ draft: CodeDraft) -> Condition.Code {
    Condition.Code(
      system: draft.system, code: draft.code, name: draft.name, sources: sources(draft.sources))
  }

  private func link(_ row: EvidenceDraft) -> EvidenceLink? {
    guard let id = findingIDs[row.finding.value] else { return nil }
    var value: Int?
    if case .choice(let words, _) = draft.findings.findings[id.index].kind, let word = row.value {
      value = words.firstIndex(of: word)
    }
    return EvidenceLink(
      finding: id, value: value, likelihood: row.likelihood, grade: row.grade,
      sources: sources(row.sources), reason: row.reason?.value)
  }

  private func redFlag(_ flag: RedFlagDraft) -> RedFlag {
    RedFlag(
      name: flag.name.value, title: flag.title.value, urgency: flag.urgency,
      condition: flag.condition.expression, advice: flag.advice.value,
      reason: flag.reason.value, sources: sources(flag.sources))
  }

  private func modifier(_ modifier: UrgencyDraft.Modifier) -> UrgencyModifier {
    UrgencyModifier(
      name: modifier.name.value, condition: modifier.condition.expression, raise: modifier.raise,
      ceiling: modifier.ceiling,
      reason: modifier.reason.value, sources: sources(modifier.sources))
  }

  private func question(_ question: QuestionDraft, rank: Int) -> Question {
    Question(
      name: question.name.value, text: question.text.value,
      shorter: (question.shorter ?? question.text).value, reason: question.reason.value,
      isSafety: question.isSafety, rank: rank, askIf: question.askIf?.expression,
      allowsSeveral: question.allowsSeveral, answers: question.answers.map(answer),
      isPrivate: question.isPrivate, sources: sources(question.sources))
  }

  private func answer(_ answer: QuestionDraft.Answer) -> Question.Answer {
    Question.Answer(
      label: answer.label.value, observations: answer.sets.compactMap { observation($0.value) },
      next: answer.next.compactMap { questionIDs[$0.value] },
      topic: answer.topic.flatMap { answerIDs[$0.value] }, isUnsure: answer.isUnsure,
      offerIf: answer.offerIf?.expression)
  }

  private func observation(_ assignment: Assignment) -> Observation? {
    guard let id = findingIDs[assignment.name] else { return nil }
    switch (assignment.value, draft.findings.findings[id.index].kind) {
    case (.present, _): return Observation(id, .present)
    case (.absent, _): return Observation(id, .absent)
    case (.perhaps, _): return Observation(id, .unsure)
    case (.choice(let word), .choice(let words, _)):
      return words.firstIndex(of: word).map { Observation(id, .choice($0)) }
    case (.quantity(let quantity), .number(let unit)):
      return quantity.converted(to: unit).map { Observation(id, .number($0.lower...$0.upper)) }
    default: return nil
    }
  }

  private func statements(_ condition: ConditionDraft) -> [Statement] {
    guard let id = conditionIDs[condition.name.value] else { return [] }
    return condition.statements.map { statement in
      Statement(
        name: statement.id(in: condition), condition: id, topic: statement.topic,
        text: statement.text.value, sources: sources(statement.sources),
        disagreements: statement.disagreements.compactMap { disagreementIDs[$0.value] })
    }
  }

  private func inquiry(_ answer: AnswerDraft) -> Inquiry? {
    conditionIDs[answer.condition.value].map { condition in
      Inquiry(
        name: answer.name.value, question: answer.question.value, condition: condition,
        topic: answer.topic, text: answer.text.value, sources: sources(answer.sources),
        disagreements: answer.disagreements.compactMap { disagreementIDs[$0.value] })
    }
  }

  private func treatment(_ treatment: TreatmentDraft) -> Treatment {
    Treatment(
      name: treatment.name.value, title: treatment.title.value, what: treatment.what.value,
      evidence: treatment.evidence.value, status: treatment.status.value,
      safety: treatment.safety?.value, sources: sources(treatment.sources))
  }

  private func disagreement(_ draft: DisagreementDraft) -> Disagreement {
    Disagreement(
      name: draft.name.value, kind: draft.kind, topic: draft.topic.value,
      readings: draft.readings.map { reading in
        Disagreement.Reading(text: reading.text.value, sources: sources(reading.sources))
      }, settled: draft.settled.value, rule: draft.rule.value, sources: sources(draft.sources))
  }
}

extension DialogueDraft {
  /// The script without its places.
  func dialogue() -> Dialogue {
    Dialogue(
      name: name.value, title: title.value, start: start.value, slots: slots.map(\.value),
      states: states.map { $0.state() },
      digressions: digressions.map { digression in
        Digression(act: digression.act.value, response: digression.plainResponse)
      }, repairs: repairs.map { Repair(say: $0.say.value, way: $0.way) })
  }
}

extension DigressionDraft {
  fileprivate var plainResponse: Digression.Response {
    switch response {
    case .say(let text): .say(text.value)
    case .explainQuestion: .explainQuestion
    case .answerQuestion: .answerQuestion
    case .go(let target): .go(target.value)
    case .do(let wish): .do(wish)
    }
  }
}

extension StateDraft {
  fileprivate func state() -> DialogueState {
    let prompt: DialogueState.Prompt? =
      switch self.prompt {
      case .text(let text):
        .text(text.value, again: again?.value, reason: reason?.value)
      case .nextQuestion: .nextQuestion
      case nil: nil
      }
    return DialogueState(
      name: name.value, say: say.map(\.value), summarises: summarises, prompt: prompt,
      keeps: keeps?.value, calls: calls?.value, formerNames: formerNames.map(\.value),
      transitions: transitions.map { transition in
        Transition(
          on: transition.outcome, when: transition.condition?.expression,
          say: transition.say?.value,
          setting: Dictionary(
            transition.sets.map { ($0.slot.value, $0.value.value) },
            uniquingKeysWith: { $1 }), to: transition.target.value)
      }, ending: ends ? .ends : .goesOn)
  }
}

extension PackDraft {
  /// The scripts without their places, the one with which conversations begin first.
  fileprivate func dialogues(beginningWith opening: DialogueDraft) -> [Dialogue] {
    let others = dialogues.filter { $0.name.value != opening.name.value }
    return ([opening] + others).map { $0.dialogue() }
  }
}
