import DialogueMachine
import Expressions

extension Template {
  /// A template without values.
  static func words(_ text: String) throws -> Template { try Template(parsing: text) }
}

extension DialogueState.Prompt {
  /// A question in these words.
  static func asking(_ text: String, again: String? = nil, why: String? = nil) throws -> Self {
    .text(
      try .words(text), again: try again.map(Template.words), reason: try why.map(Template.words))
  }
}

extension DialogueMachine {
  /// A machine for a script that begins in its first state.
  init(
    states: [DialogueState], slots: [Slot] = [], digressions: [Digression] = [],
    repairs: [Repair] = []
  ) {
    self.init([
      Dialogue(
        name: "test", title: "Test", start: states.first?.name ?? "", slots: slots,
        states: states, digressions: digressions, repairs: repairs)
    ])
  }

  /// Begins, and takes in events, with guards judged by the names that hold.
  func run(_ events: [Event] = [], holding names: Set<String> = []) -> (State, [[Action]]) {
    let (state, steps) = walk(events, holding: names)
    return (state, steps.map(\.actions))
  }

  /// Begins, and takes in events, with what was passed.
  func walk(_ events: [Event] = [], holding names: Set<String> = []) -> (State, [Step]) {
    let judge: (Expression) -> Truth = { $0.evaluate { Truth(names.contains($0.name)) } }
    let (begun, step) = begin(judge)
    var state = begun
    var all = [step]
    for event in events { all.append(handle(event, in: &state, judge)) }
    return (state, all)
  }
}
