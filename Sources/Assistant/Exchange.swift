internal import DialogueMachine
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// One exchange in the making: what a person said is taken in, judged, and answered.
struct Exchange {
  let pack: Pack
  var state: Session.State
  /// What the person wishes to be done to the conversation as a whole.
  var wish: Digression.Wish?
  var draft = TurnDraft()

  private let machine: DialogueMachine
  /// What the evidence comes to, once all that was said is taken in.
  private(set) var judgement: Judgement?

  init(_ pack: Pack, _ state: Session.State) {
    self.pack = pack
    self.state = state
    machine = DialogueMachine(pack.dialogues)
  }

  /// The beginning of a conversation: its state and its first turn.
  static func opening(
    of pack: Pack
  ) -> (state: Session.State, turn: Turn, judgement: Judgement?) {
    let (begun, step) = DialogueMachine(pack.dialogues).begin { _ in .unknown }
    var exchange = Exchange(pack, Session.State(machine: begun))
    exchange.judge()
    exchange.carryOut(step)
    return (exchange.state, exchange.turn, exchange.judgement)
  }

  /// Takes in what a person typed.
  mutating func reply(to utterance: String) -> Turn {
    let question = state.pendingQuestion(in: pack.knowledge)
    let interpretation = state.interpretation(of: utterance, in: pack)
    let tokens = Tokens(utterance)
    state.patient = state.patient ?? Patient(describedIn: interpretation, of: tokens)
    let answer = Answer(
      utterance, tokens, interpretation, of: state.patient ?? .speaker, to: question,
      known: state.evidence, in: pack)
    state.turn += 1
    draft.heard = utterance
    take(answer)
    if let words = interpretation.ambiguousWords(in: utterance, pack.knowledge, state) {
      state.clarified.formUnion(words.question(in: pack.knowledge).findings)
      wait(for: words)
    }
    respond(to: answer, utterance)
    return turn
  }

  /// Says where the conversation stands to somebody who comes back to it.
  mutating func welcome() -> Turn {
    judge()
    carryOut(machine.handle(.act(Digression.returns), in: &state.machine, guards(triage)))
    breakSilence()
    return turn
  }

  /// Takes in a correction from outside of the conversation.
  mutating func correct(_ finding: ID<Finding>, to value: Observation.Value?) -> Turn {
    state.turn += 1
    if let value {
      let observation = Observation(finding, value)
      state.evidence.observe(observation, from: Provenance(turn: state.turn, by: .corrected))
      draft.understood = [observation]
    } else {
      state.evidence.retract(finding)
    }
    judge()
    let triage = triage
    if let echo = Phrasing(pack.knowledge).echo(draft.understood) { draft.say(.echo, echo) }
    raise(triage)
    let isEmergency = triage.urgency == .emergency && !draft.alarms.isEmpty
    if state.machine.isOver {
      summarise()
    } else if isEmergency, let urgent = urgentEvent("") {
      carryOut(machine.handle(urgent, in: &state.machine, guards(triage)))
    } else {
      repeatPrompt()
    }
    return turn
  }

  /// Takes what an answer makes known, but for denials that a list can't mean; of those, the ones of
  /// danger signs are asked about.
  private mutating func take(_ answer: Answer) {
    var taken: [Observation] = []
    var denied: [ID<Finding>] = []
    for observation in answer.observations {
      let provenance = answer.provenance(of: observation.finding, turn: state.turn)
      if isDoubtful(observation, from: provenance) {
        if pack.reasoner.isDangerSign(observation.finding) { denied.append(observation.finding) }
      } else {
        state.evidence.observe(observation, from: provenance)
        taken.append(observation)
      }
    }
    for finding in answer.disowned { state.evidence.retract(finding) }
    draft.understood = taken
    draft.answer = answer
    state.interview.called += answer.next
    judge()
    goOn(after: answer)
    if let finding = denied.first { wait(for: .contradiction(finding)) }
  }

  /// Whether a denial of a whole list goes against something in it that the person named before:
  /// they more likely mean the rest of the list.
  private func isDoubtful(_ observation: Observation, from provenance: Provenance) -> Bool {
    guard observation.value == .absent, provenance.rule == .picked,
      state.evidence[observation.finding] == .present
    else { return false }
    return (state.pendingQuestion(in: pack.knowledge)?.findings.count ?? 0) > 1
  }

  /// Says what was understood and what can't wait, and lets the script go on.
  private mutating func respond(to answer: Answer, _ utterance: String) {
    let phrasing = Phrasing(pack.knowledge)
    if let echo = phrasing.echo(draft.understood) { draft.say(.echo, echo) }
    if let echo = phrasing.takenBack(answer.disowned) { draft.say(.echo, echo) }
    let triage = self.triage
    raise(triage)
    if let plea = answer.plea { say(plea) }
    if answer.event != .act(Digression.asks) { answerQuestion() }
    let isEmergency = triage.urgency == .emergency && !draft.alarms.isEmpty
    let event = isEmergency ? urgentEvent(utterance) ?? answer.event : answer.event
    carryOut(machine.handle(event, in: &state.machine, guards(triage)))
    breakSilence()
  }

  /// Says something to whoever speaks after the last word.
  private mutating func breakSilence() {
    guard state.machine.isOver, wish == nil, draft.alarms.isEmpty, draft.paragraphs.isEmpty else {
      return
    }
    draft.say(.plain, Phrasing.over)
  }

  var ranking: Ranking { present.ranking }

  var triage: Triage { present.triage }

  private var present: Judgement { judgement ?? Judgement(state.evidence, pack.reasoner) }

  /// Judges the evidence anew, once for all that is said in this turn.
  private mutating func judge() { judgement = Judgement(state.evidence, pack.reasoner) }

  /// Says what the script answers to a wish, without leaving what was going on.
  private mutating func say(_ act: String) {
    guard let (dialogue, _) = machine.present(state.machine),
      let (_, digression) = machine.digression(for: act, in: dialogue),
      case .say(let text) = digression.response
    else { return }
    draft.say(.plain, fill(text))
  }

  /// The event of an emergency, if the present state has a way for it.
  private func urgentEvent(_ words: String) -> DialogueMachine.Event? {
    let present = machine.present(state.machine)?.1
    let hasWay = present?.transitions.contains { $0.outcome == .urgent } ?? false
    return hasWay ? .heard(.urgent, words: words) : nil
  }

  /// Says every red flag that is newly up, word for word; one that a correction took down is said again
  /// when it comes back.
  private mutating func raise(_ triage: Triage) {
    state.announced.formIntersection(triage.flags)
    state.warned.formIntersection(triage.possibleFlags + triage.doubtfulFlags)
    for id in triage.flags where state.announced.insert(id).inserted {
      let flag = pack.knowledge.redFlags[id]
      guard flag.urgency > .routine else { continue }
      draft.alarms.append(
        Turn.Paragraph(.alarm, "\(flag.title). \(flag.advice)", sources: flag.sources))
    }
  }

  // MARK: Actions

  mutating func carryOut(_ step: DialogueMachine.Step) {
    draft.path += step.path
    for action in step.actions {
      switch action {
      case .say(let template): draft.say(.plain, fill(template))
      case .ask(let template): draft.prompt = pendingPrompt ?? Turn.Prompt(text: fill(template))
      case .askNextQuestion: askNext()
      case .offerAnswers: offerAnswers()
      case .skipQuestion: skip()
      case .summarise: summarise()
      case .explainQuestion(let reason): explain(reason)
      case .answerQuestion: answerQuestion()
      case .fulfil(.repeat): repeatPrompt()
      case .fulfil(let wish): self.wish = wish
      case .end: (state.pending, state.resumed) = (nil, nil)
      }
    }
  }

  /// Says what the conversation came to.
  private mutating func summarise() {
    let summary = VisitSummaryBuilder(state, present, in: pack).summary(of: state.patient)
    draft.paragraphs += PersonalSummary(of: summary, in: pack.knowledge).paragraphs
  }

  /// The script is told that nothing is left to ask.
  mutating func settle() {
    let step = machine.handle(
      .heard(.settled, words: ""), in: &state.machine, guards(triage))
    carryOut(
      DialogueMachine.Step(actions: step.actions.filter { $0 != .askNextQuestion }, step.path))
  }

  /// The script's own question in full.
  private mutating func repeatPrompt() {
    if state.pending != nil {
      offerAnswers()
    } else if case .text(let text, _, _) = machine.present(state.machine)?.1.prompt {
      draft.prompt = Turn.Prompt(text: fill(text))
    } else {
      askNext()
    }
  }

  /// Answers what the person asks, and on the wish for more what was left to tell.
  private mutating func answerQuestion() {
    let consultation = Consultation(pack.knowledge)
    switch draft.answer?.interest {
    case .statements(let ids): tell(ids)
    case .difference(let first, let second):
      draft.paragraphs += consultation.difference(of: first, from: second)
      draft.answered.append(.difference(first, second))
    case .uncovered(let bytes): sayNothingIsKnown(of: bytes)
    case nil:
      if draft.answer?.event == .act(Digression.more) { tell(state.untold) }
    }
    if let inquiry = draft.answer?.inquiry {
      draft.paragraphs += consultation.answer(to: inquiry)
      draft.answered.append(.inquiry(inquiry))
    }
  }

  private mutating func sayNothingIsKnown(of bytes: Range<Int>) {
    let words = String(decoding: Array(draft.heard.utf8)[bytes], as: UTF8.self)
    draft.say(.answer, Phrasing.uncovered(words, in: pack.manifest.title))
  }

  /// The most statements that are told at once.
  private static let mostStatements = 3

  private mutating func tell(_ statements: [ID<Statement>]) {
    guard !statements.isEmpty else { return draft.say(.plain, Phrasing.nothingMore) }
    let told = Array(statements.prefix(Self.mostStatements))
    draft.paragraphs += Consultation(pack.knowledge).statements(told)
    draft.answered.append(.statements(told))
    state.untold = Array(statements.dropFirst(Self.mostStatements))
    if !state.untold.isEmpty { draft.say(.plain, Phrasing.thereIsMore) }
  }

  private var turn: Turn {
    let triage = triage
    return Turn(
      paragraphs: draft.alarms + draft.paragraphs,
      prompt: state.machine.isOver ? nil : draft.prompt,
      understood: draft.understood, answered: draft.answered, urgency: triage.urgency,
      flags: triage.flags, state: "\(state.machine.dialogue)/\(state.machine.name)",
      path: draft.path, isOver: state.machine.isOver)
  }
}
