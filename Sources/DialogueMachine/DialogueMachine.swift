public import Expressions

/// Runs a dialogue: a state and what happened give a new state and what to do about it.
///
/// The machine is pure. It says nothing itself, reads no clock and knows no findings: guards are
/// judged by the caller, actions are carried out by the caller.
public struct DialogueMachine: Sendable {
  /// Where a conversation stands.
  public struct State: Hashable, Sendable {
    /// The name of the present state.
    public internal(set) var name: String
    /// What the slots hold.
    public internal(set) var slots: [String: String]
    /// Whether the conversation is over.
    public internal(set) var isOver = false
  }

  /// Something to carry out, in order.
  public enum Action: Hashable, Sendable {
    /// Say these words.
    case say(Template)
    /// Ask these words and wait.
    case ask(Template)
    /// Ask the question that the knowledge core chooses, and wait.
    case askNextQuestion
    /// Say the summary.
    case summarise
    /// Say why the pending question is asked.
    case explainQuestion(Template?)
    /// Answer the person's own question.
    case answerQuestion
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

  /// The script.
  public let dialogue: Dialogue

  /// Creates a machine for a checked dialogue.
  public init(_ dialogue: Dialogue) { self.dialogue = dialogue }

  /// The beginning: the first state, and what is said and asked in it.
  public func begin(_ truth: (Expression) -> Truth) -> (State, [Action]) {
    let slots = Dictionary(
      dialogue.slots.compactMap { slot in slot.initial.map { (slot.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    var state = State(name: dialogue.start, slots: slots)
    let actions = enter(dialogue.start, &state, truth)
    return (state, actions)
  }

  /// Takes in an event.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - state: Where the conversation stands; it moves on.
  ///   - truth: Judges a guard.
  /// - Returns: What to do about it, in order.
  public func handle(
    _ event: Event, in state: inout State, _ truth: (Expression) -> Truth
  ) -> [Action] {
    guard !state.isOver, let present = dialogue.state(named: state.name) else { return [] }
    switch event {
    case .heard(let outcome, let words):
      if let slot = present.keeps, holdsNothingSaid(slot, state) { state.slots[slot] = words }
      return follow(outcome, from: present, &state, truth)
    case .act(let act):
      return digress(act, from: present, &state, truth)
    }
  }

  /// Whether a slot holds what it held before anything was said.
  private func holdsNothingSaid(_ name: String, _ state: State) -> Bool {
    state.slots[name] == dialogue.slots.first { $0.name == name }?.initial
  }

  private func follow(
    _ outcome: Outcome, from present: DialogueState, _ state: inout State,
    _ truth: (Expression) -> Truth
  ) -> [Action] {
    let transition = present.transitions.first { transition in
      transition.outcome == outcome && (transition.condition.map(truth) ?? .yes) == .yes
    }
    guard let transition else { return askAgain(present) }
    return (transition.say.map { [.say($0)] } ?? []) + enter(transition.target, &state, truth)
  }

  private func digress(
    _ act: String, from present: DialogueState, _ state: inout State,
    _ truth: (Expression) -> Truth
  ) -> [Action] {
    guard let digression = dialogue.digressions.first(where: { $0.act == act }) else {
      return askAgain(present)
    }
    switch digression.response {
    case .say(let text): return [.say(text)] + askAgain(present)
    case .explainQuestion:
      guard case .text(_, _, let reason) = present.prompt else {
        return [.explainQuestion(nil)] + askAgain(present)
      }
      return [.explainQuestion(reason)] + askAgain(present)
    case .answerQuestion: return [.answerQuestion] + askAgain(present)
    case .go(let target): return enter(target, &state, truth)
    }
  }

  /// Enters a state and passes through those that wait for nothing.
  ///
  /// A script that never waits is refused by the checker; the bound keeps even that one finite.
  private func enter(
    _ name: String, _ state: inout State, _ truth: (Expression) -> Truth
  ) -> [Action] {
    var actions: [Action] = []
    var next: String? = name
    var steps = 0
    while let target = next, let entered = dialogue.state(named: target),
      steps <= dialogue.states.count
    {
      steps += 1
      state.name = entered.name
      actions += entered.say.map(Action.say)
      if entered.summarises { actions.append(.summarise) }
      if entered.ending == .ends {
        state.isOver = true
        return actions + [.end]
      }
      if let prompt = entered.prompt { return actions + [ask(prompt)] }
      let onward = entered.transitions.first { transition in
        transition.outcome == nil && (transition.condition.map(truth) ?? .yes) == .yes
      }
      if let say = onward?.say { actions.append(.say(say)) }
      next = onward?.target
    }
    return actions
  }

  private func ask(_ prompt: DialogueState.Prompt) -> Action {
    switch prompt {
    case .text(let text, _, _): .ask(text)
    case .nextQuestion: .askNextQuestion
    }
  }

  private func askAgain(_ state: DialogueState) -> [Action] {
    switch state.prompt {
    case .text(let text, let again, _): [.ask(again ?? text)]
    case .nextQuestion: [.askNextQuestion]
    case nil: []
    }
  }
}
