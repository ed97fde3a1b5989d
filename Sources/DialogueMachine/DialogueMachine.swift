public import Expressions

/// Runs scripts: a state and what happened give a new state and what to do about it.
///
/// The machine is pure. It says nothing itself, reads no clock and knows no findings: guards are
/// judged by the caller, actions are carried out by the caller.
public struct DialogueMachine: Sendable {
  /// Something to carry out, in order.
  public enum Action: Hashable, Sendable {
    /// Say these words.
    case say(Template)
    /// Ask these words and wait.
    case ask(Template)
    /// Ask the question that the knowledge core chooses, and wait.
    case askNextQuestion
    /// Ask the pending question of the knowledge core again, with its answers.
    case offerAnswers
    /// Leave the pending question of the knowledge core open.
    case skipQuestion
    /// Say the summary.
    case summarise
    /// Say why the pending question is asked.
    case explainQuestion(Template?)
    /// Answer the person's own question.
    case answerQuestion
    /// Do to the conversation what the person wishes.
    case fulfil(Digression.Wish)
    /// The conversation is over.
    case end
  }

  /// Something that happened.
  public enum Event: Hashable, Sendable {
    /// An utterance had this outcome.
    case heard(Outcome, words: String)
    /// The person wished something about the conversation.
    case act(String)
  }

  /// What came of an event.
  public struct Step: Hashable, Sendable {
    /// What to do, in order.
    public internal(set) var actions: [Action] = []
    /// What was passed, in order.
    public internal(set) var path: [Waypoint] = []

    /// Creates a step.
    public init(actions: [Action] = [], _ path: [Waypoint] = []) {
      self.actions = actions
      self.path = path
    }
  }

  /// The scripts; the first is where conversations begin.
  public let dialogues: [Dialogue]

  /// Creates a machine for checked dialogues, which begins with the first.
  public init(_ dialogues: [Dialogue]) { self.dialogues = dialogues }

  /// The beginning: the first state, and what is said and asked in it.
  public func begin(_ truth: (Expression) -> Truth) -> (State, Step) {
    guard let first = dialogues.first else {
      return (State(dialogue: "", name: "", slots: [:]), Step(actions: [.end]))
    }
    var state = State(dialogue: first.name, name: first.start, slots: first.initialSlots)
    var step = Step()
    enter(first.start, &state, &step, truth)
    return (state, step)
  }

  /// Takes in an event.
  ///
  /// After the last word of a script no answer leads anywhere; what a person wishes is still done.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - state: Where the conversation stands; it moves on.
  ///   - truth: Judges a guard.
  /// - Returns: What to do about it, and what was passed.
  public func handle(
    _ event: Event, in state: inout State, _ truth: (Expression) -> Truth
  ) -> Step {
    var step = Step()
    guard let (dialogue, present) = present(state) else { return step }
    switch event {
    case .heard where state.isOver: break
    case .heard(let outcome, let words):
      if let slot = present.keeps, state.slots[slot] == dialogue.initialSlots[slot] {
        state.slots[slot] = words
      }
      follow(outcome, from: present, of: dialogue, &state, &step, truth)
    case .act(let act):
      digress(act, from: present, of: dialogue, &state, &step, truth)
    }
    return step
  }

  /// The dialogue and the state in which a conversation stands.
  public func present(_ state: State) -> (Dialogue, DialogueState)? {
    guard let dialogue = dialogue(named: state.dialogue),
      let present = dialogue.state(named: state.name)
    else { return nil }
    return (dialogue, present)
  }

  /// The dialogue with a name.
  public func dialogue(named name: String) -> Dialogue? { dialogues.first { $0.name == name } }

  // MARK: Answers

  private func follow(
    _ outcome: Outcome, from present: DialogueState, of dialogue: Dialogue,
    _ state: inout State, _ step: inout Step, _ truth: (Expression) -> Truth
  ) {
    guard let transition = choose(on: outcome, from: present, of: dialogue, &step, truth) else {
      if outcome == .notUnderstood {
        repair(present, of: dialogue, &state, &step, truth)
      } else {
        askAgain(present, &step)
      }
      return
    }
    if outcome != .notUnderstood { state.misunderstandings = 0 }
    take(transition, &state, &step, truth)
  }

  /// The first transition of those that wait for an outcome whose guard holds, and on the way those
  /// that were tried in vain.
  private func choose(
    on outcome: Outcome?, from present: DialogueState, of dialogue: Dialogue, _ step: inout Step,
    _ truth: (Expression) -> Truth
  ) -> Transition? {
    let fitting = present.transitions.filter { $0.outcome == outcome }
    for (place, transition) in fitting.enumerated() {
      let held = transition.condition.map(truth) ?? .yes
      if held == .yes {
        step.path.append(
          .transition(dialogue: dialogue.name, from: present.name, on: outcome, place: place))
        return transition
      }
      step.path.append(
        .refusal(
          dialogue: dialogue.name, from: present.name, on: outcome, place: place, since: held))
    }
    return nil
  }

  private func take(
    _ transition: Transition, _ state: inout State, _ step: inout Step,
    _ truth: (Expression) -> Truth
  ) {
    if let say = transition.say { step.actions.append(.say(say)) }
    for (slot, value) in transition.sets { state.slots[slot] = value }
    enter(transition.target, &state, &step, truth)
  }

  // MARK: Repair

  /// Takes the next step of the ladder, or asks again where a script has none.
  private func repair(
    _ present: DialogueState, of dialogue: Dialogue, _ state: inout State, _ step: inout Step,
    _ truth: (Expression) -> Truth
  ) {
    state.misunderstandings += 1
    guard let last = dialogue.repairs.last else { return askAgain(present, &step) }
    let place = state.misunderstandings
    let repair = place <= dialogue.repairs.count ? dialogue.repairs[place - 1] : last
    step.path.append(.repair(dialogue: dialogue.name, state: present.name, step: place))
    step.actions.append(.say(repair.say))
    switch repair.way {
    case .again: askAgain(present, &step)
    case .offer:
      if present.prompt == .nextQuestion {
        step.actions.append(.offerAnswers)
      } else {
        askAgain(present, &step)
      }
    case .skip:
      state.misunderstandings = 0
      skip(present, of: dialogue, &state, &step, truth)
    }
  }

  /// Leaves a question open: the core's is left to the caller, a script's goes on as if the person
  /// couldn't say.
  private func skip(
    _ present: DialogueState, of dialogue: Dialogue, _ state: inout State, _ step: inout Step,
    _ truth: (Expression) -> Truth
  ) {
    guard present.prompt != .nextQuestion else {
      step.actions += [.skipQuestion, .askNextQuestion]
      return
    }
    if present.transitions.contains(where: { $0.outcome == .unsure }) {
      follow(.unsure, from: present, of: dialogue, &state, &step, truth)
    } else {
      askAgain(present, &step)
    }
  }

  // MARK: Digressions

  private func digress(
    _ act: String, from present: DialogueState, of dialogue: Dialogue, _ state: inout State,
    _ step: inout Step, _ truth: (Expression) -> Truth
  ) {
    guard let (owner, digression) = digression(for: act, in: dialogue) else {
      return askAgain(present, &step)
    }
    step.path.append(.digression(dialogue: owner.name, act: act))
    switch digression.response {
    case .say(let text):
      step.actions.append(.say(text))
      askAgain(present, &step)
    case .explainQuestion:
      var reason: Template?
      if case .text(_, _, let own) = present.prompt { reason = own }
      step.actions.append(.explainQuestion(reason))
      askAgain(present, &step)
    case .answerQuestion:
      step.actions.append(.answerQuestion)
      askAgain(present, &step)
    case .go(let target):
      state.isOver = false
      state.dialogue = owner.name
      state.calls = []
      enter(target, &state, &step, truth)
    case .do(.skip): skip(present, of: dialogue, &state, &step, truth)
    case .do(let wish): step.actions.append(.fulfil(wish))
    }
  }

  /// What answers an act: the present dialogue's own digression, else the first dialogue's.
  public func digression(for act: String, in dialogue: Dialogue) -> (Dialogue, Digression)? {
    for owner in [dialogue] + dialogues.prefix(1) {
      if let digression = owner.digressions.first(where: { $0.act == act }) {
        return (owner, digression)
      }
    }
    return nil
  }

  // MARK: States

  /// Enters a state and passes through those that wait for nothing.
  ///
  /// A script that never waits is refused by the checker; the bound keeps even that one finite.
  private func enter(
    _ name: String, _ state: inout State, _ step: inout Step, _ truth: (Expression) -> Truth
  ) {
    var next: String? = name
    var left = dialogues.reduce(1) { $0 + $1.states.count }
    while let target = next, left > 0, let dialogue = dialogue(named: state.dialogue),
      let entered = dialogue.state(named: target)
    {
      left -= 1
      if state.name != target { state.misunderstandings = 0 }
      state.name = target
      step.path.append(.state(dialogue: dialogue.name, name: target))
      step.actions += entered.say.map(Action.say)
      if entered.summarises { step.actions.append(.summarise) }
      if entered.ending == .ends {
        guard let caller = state.calls.popLast() else {
          state.isOver = true
          step.actions.append(.end)
          return
        }
        (state.dialogue, state.name) = (caller.dialogue, caller.state)
        next = onward(&state, &step, truth)
      } else if let called = entered.calls, let other = self.dialogue(named: called) {
        state.calls.append(State.Call(dialogue: dialogue.name, state: target))
        state.dialogue = other.name
        for (slot, value) in other.initialSlots where state.slots[slot] == nil {
          state.slots[slot] = value
        }
        next = other.start
      } else if let prompt = entered.prompt {
        step.actions.append(ask(prompt))
        return
      } else {
        next = onward(&state, &step, truth)
      }
    }
  }

  /// The state that follows the present one at once.
  private func onward(
    _ state: inout State, _ step: inout Step, _ truth: (Expression) -> Truth
  ) -> String? {
    guard let (dialogue, present) = present(state),
      let transition = choose(on: nil, from: present, of: dialogue, &step, truth)
    else { return nil }
    if let say = transition.say { step.actions.append(.say(say)) }
    for (slot, value) in transition.sets { state.slots[slot] = value }
    return transition.target
  }

  private func ask(_ prompt: DialogueState.Prompt) -> Action {
    switch prompt {
    case .text(let text, _, _): .ask(text)
    case .nextQuestion: .askNextQuestion
    }
  }

  private func askAgain(_ state: DialogueState, _ step: inout Step) {
    switch state.prompt {
    case .text(let text, let again, _): step.actions.append(.ask(again ?? text))
    case .nextQuestion: step.actions.append(.askNextQuestion)
    case nil: break
    }
  }
}
