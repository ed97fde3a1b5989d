public import KnowledgeCore
public import Packs

internal import DialogueMachine
internal import Expressions
internal import IntentMatcher

/// One conversation: a value into which utterances are folded.
///
/// ```swift
/// var session = Session(pack: pack)
/// print(session.opening)
/// let turn = session.reply(to: "the brakes squeal")
/// ```
///
/// No clock, no I/O and no randomness: the same pack and the same utterances give the same turns.
/// Red flags are evaluated here on every turn, before the script sees it, so that no script can
/// forget them.
public struct Session: Sendable {
  /// The pack that the conversation is held with.
  public let pack: Pack
  /// What is known so far.
  public private(set) var evidence = Evidence()
  /// The first turn.
  public private(set) var opening: Turn

  private let machine: DialogueMachine
  private var state: DialogueMachine.State
  private var interview = Interview()
  private var turns = 0
  private var pending: ID<Question>?
  private var asking: AskedQuestion?
  private var patient: Patient?
  private var announced: Set<ID<RedFlag>> = []

  /// Begins a conversation.
  public init(pack: Pack) {
    self.pack = pack
    machine = DialogueMachine(pack.opening)
    let (state, actions) = machine.begin { _ in .unknown }
    self.state = state
    opening = Turn(
      paragraphs: [], prompt: nil, understood: [], urgency: nil, flags: [], isOver: false)
    var draft = TurnDraft()
    carryOut(actions, &draft)
    opening = turn(draft, triage: triage)
  }

  /// The conditions by how well they fit.
  public var ranking: Ranking { pack.reasoner.ranking(of: evidence) }

  /// Takes in what a person typed and returns what the assistant says.
  public mutating func reply(to utterance: String) -> Turn {
    var draft = TurnDraft()
    let interpretation = pack.matcher.interpret(utterance, to: asking)
    let tokens = Tokens(utterance)
    patient = patient ?? Patient(describedIn: interpretation, of: tokens)
    let answer = Answer(
      utterance, tokens, interpretation, of: patient ?? .speaker, to: pending, in: pack)
    turns += 1
    for observation in answer.observations {
      let provenance = answer.provenance(of: observation.finding, turn: turns)
      evidence.observe(observation, from: provenance)
    }
    draft.understood = answer.observations
    interview.called += answer.next
    if answer.isAnswered { (pending, asking) = (nil, nil) }
    if let echo = Phrasing(pack.knowledge).echo(answer.observations) {
      draft.say(.echo, echo)
    }
    let triage = self.triage
    raise(triage, &draft)
    if let plea = answer.plea { say(plea, &draft) }
    let isEmergency = triage.urgency == .emergency && !draft.alarms.isEmpty
    let event = isEmergency ? urgentEvent(utterance) ?? answer.event : answer.event
    draft.question = answer.inquiry
    draft.interest = answer.interest
    carryOut(machine.handle(event, in: &state, guards(triage)), &draft)
    return turn(draft, triage: triage)
  }

  private var triage: Triage { pack.reasoner.triage(of: evidence, ranking: ranking) }

  /// Says what the script answers to a wish, without leaving what was going on.
  private func say(_ act: String, _ draft: inout TurnDraft) {
    let digression = machine.dialogue.digressions.first { $0.act == act }
    if case .say(let text) = digression?.response { draft.say(.plain, fill(text)) }
  }

  /// The event of an emergency, if the present state has a way for it.
  private func urgentEvent(_ words: String) -> DialogueMachine.Event? {
    let present = machine.dialogue.state(named: state.name)
    let hasWay = present?.transitions.contains { $0.outcome == .urgent } ?? false
    return hasWay ? .heard(.urgent, words: words) : nil
  }

  /// Says every red flag that is newly up, word for word.
  private mutating func raise(_ triage: Triage, _ draft: inout TurnDraft) {
    for id in triage.flags where announced.insert(id).inserted {
      let flag = pack.knowledge.redFlags[id]
      guard flag.urgency > .routine else { continue }
      draft.alarms.append(
        Turn.Paragraph(.alarm, "\(flag.title). \(flag.advice)", sources: flag.sources))
    }
  }

  /// Judges a script's guards by what is known now.
  private func guards(_ triage: Triage) -> (Expression) -> Truth {
    let (evidence, knowledge, slots) = (evidence, pack.knowledge, state.slots)
    return { expression in
      evidence.evaluate(expression, not: .unsaid, in: knowledge) { atom in
        guard case .chooses(let word, let negated) = atom.test else { return nil }
        let value =
          atom.name == GuardWord.urgency.rawValue ? triage.urgency?.rawValue : slots[atom.name]
        return value.map { Truth(($0 == word) != negated) }
      }
    }
  }

  // MARK: Actions

  private mutating func carryOut(_ actions: [DialogueMachine.Action], _ draft: inout TurnDraft) {
    for action in actions {
      switch action {
      case .say(let template): draft.say(.plain, fill(template))
      case .ask(let template):
        draft.prompt = Turn.Prompt(
          text: fill(template), choices: [], findings: [], allowsSeveral: false)
      case .askNextQuestion: askNext(&draft)
      case .summarise: draft.paragraphs += Summary(of: evidence, pack, ranking, triage).paragraphs
      case .explainQuestion(let reason): explain(reason, &draft)
      case .answerQuestion: answerQuestion(&draft)
      case .end: draft.isOver = true
      }
    }
  }

  private mutating func askNext(_ draft: inout TurnDraft) {
    if let pending {
      draft.prompt = prompt(pending, text: pack.knowledge.questions[pending].shorter)
      return
    }
    let ranking = self.ranking
    let triage = pack.reasoner.triage(of: evidence, ranking: ranking)
    let next = pack.reasoner.nextQuestion(
      in: interview, evidence: evidence, ranking: ranking, triage: triage)
    if !next.confirms { warnOfPossible(triage, &draft) }
    switch next {
    case .ask(let id, _):
      let question = pack.knowledge.questions[id]
      let isAgain = interview.asked.contains(id)
      interview.asked.append(id)
      pending = id
      asking = AskedQuestion(question, in: pack)
      draft.prompt = prompt(id, text: isAgain ? question.shorter : question.text)
    case .stop(let reason):
      if let words = Phrasing(pack.knowledge).words(reason) { draft.say(.plain, words) }
      let actions = machine.handle(.heard(.settled, words: ""), in: &state, guards(triage))
      carryOut(actions.filter { $0 != .askNextQuestion }, &draft)
    }
  }

  /// Warns of what the person still isn't sure of, when it has been asked about once more.
  private mutating func warnOfPossible(_ triage: Triage, _ draft: inout TurnDraft) {
    for id in triage.possibleFlags where announced.insert(id).inserted {
      let flag = pack.knowledge.redFlags[id]
      let level = pack.knowledge.level(flag.urgency.raised(by: -1))
      draft.alarms.append(
        Turn.Paragraph(
          .alarm, Phrasing(pack.knowledge).possible(flag, level), sources: flag.sources))
    }
  }

  private func prompt(_ id: ID<Question>, text: String) -> Turn.Prompt {
    let question = pack.knowledge.questions[id]
    return Turn.Prompt(
      text: text, choices: question.answers.map(\.label), findings: question.findings,
      allowsSeveral: question.allowsSeveral)
  }

  /// Says why the pending question is asked: the author's reason, and what it would separate now.
  private func explain(_ reason: Template?, _ draft: inout TurnDraft) {
    guard let pending else {
      if let reason { draft.say(.answer, fill(reason)) }
      return
    }
    let question = pack.knowledge.questions[pending]
    let separation =
      question.isSafety
      ? nil : pack.reasoner.separation(by: pending, evidence: evidence, ranking: ranking)
    let parts = [
      question.reason, separation.flatMap(Phrasing(pack.knowledge).words) ?? "",
    ].filter { !$0.isEmpty }
    draft.paragraphs.append(
      Turn.Paragraph(.answer, parts.joined(separator: " "), sources: question.sources))
  }

  private func answerQuestion(_ draft: inout TurnDraft) {
    let consultation = Consultation(pack.knowledge)
    if let interest = draft.interest { draft.paragraphs += consultation.answer(to: interest) }
    if let question = draft.question { draft.paragraphs += consultation.answer(to: question) }
  }

  private func fill(_ template: Template) -> String {
    template.text { name in
      let level = triage.urgency.flatMap(pack.knowledge.level)
      return switch TemplateValue(rawValue: name) {
      case .title: pack.manifest.title
      case .urgency: level?.label
      case .advice: level?.advice
      case .fits: Phrasing(pack.knowledge).fits(ranking, evidence, pack.reasoner)
      case nil: state.slots[name]
      }
    }
  }

  private func turn(_ draft: TurnDraft, triage: Triage) -> Turn {
    Turn(
      paragraphs: draft.alarms + draft.paragraphs, prompt: draft.isOver ? nil : draft.prompt,
      understood: draft.understood, urgency: triage.urgency, flags: triage.flags,
      isOver: draft.isOver)
  }
}

/// A turn in the making.
private struct TurnDraft {
  var alarms: [Turn.Paragraph] = []
  var paragraphs: [Turn.Paragraph] = []
  var prompt: Turn.Prompt?
  var understood: [Observation] = []
  var question: ID<Inquiry>?
  var interest: Interest?
  var isOver = false

  mutating func say(_ role: Turn.Paragraph.Role, _ text: String) {
    paragraphs.append(Turn.Paragraph(role, text))
  }
}

extension NextQuestion {
  /// Whether it asks about a danger sign once more.
  fileprivate var confirms: Bool {
    if case .ask(_, .confirms) = self { true } else { false }
  }
}
