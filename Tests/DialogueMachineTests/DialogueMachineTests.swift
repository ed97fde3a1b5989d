import DialogueMachine
import Expressions
import Testing

/// A short conversation: a greeting, the story, questions, the summary.
struct DialogueMachineTests {
  private let machine: DialogueMachine
  private let story: DialogueMachine.Action
  private let storyAgain: DialogueMachine.Action

  init() throws {
    story = .ask(try .words("What happened?"))
    storyAgain = .ask(try .words("Please say what happened."))
    machine = DialogueMachine(
      states: [
        DialogueState(
          name: "greeting", say: [try .words("Hello."), try .words("I am a program.")],
          transitions: [Transition(on: nil, to: "story")]),
        DialogueState(
          name: "story",
          prompt: try .asking(
            "What happened?", again: "Please say what happened.", why: "To know where to begin."),
          keeps: "story",
          transitions: [
            Transition(
              on: .understood, when: try Expression(parsing: "danger"), to: "emergency"),
            Transition(on: .understood, say: try .words("I see."), to: "questions"),
            Transition(on: .no, to: "end"),
          ]),
        DialogueState(
          name: "questions", prompt: .nextQuestion,
          transitions: [
            Transition(on: .yes, to: "questions"), Transition(on: .settled, to: "summary"),
          ]),
        DialogueState(
          name: "summary", say: [try .words("So far:")], summarises: true,
          prompt: try .asking("Anything else?"), keeps: "story",
          transitions: [Transition(on: .no, to: "end"), Transition(on: .yes, to: "story")]),
        DialogueState(name: "emergency", say: [try .words("Call now.")], ending: .ends),
        DialogueState(name: "end", say: [try .words("Goodbye.")], ending: .ends),
      ],
      slots: [
        Slot(name: "story", kind: .text), Slot(name: "tone", kind: .choice, initial: "calm"),
      ],
      digressions: [
        Digression(act: "help", response: .say(try .words("Just answer."))),
        Digression(act: "why", response: .explainQuestion),
        Digression(act: Digression.asks, response: .answerQuestion),
        Digression(act: "stop", response: .go("end")),
        Digression(act: "help", response: .go("end")),
      ])
  }

  @Test func `passes through states that wait for nothing`() throws {
    let (state, actions) = machine.run()
    #expect(state.name == "story")
    #expect(state.slots == ["tone": "calm"])
    #expect(!state.isOver)
    #expect(
      actions == [[.say(try .words("Hello.")), .say(try .words("I am a program.")), story]])
  }

  @Test func `runs from the greeting to the end`() throws {
    let (state, actions) = machine.run([
      .heard(.understood, words: "a lump"), .heard(.yes, words: "yes"), .heard(.settled, words: ""),
      .heard(.no, words: "no"),
    ])
    #expect(
      actions.dropFirst() == [
        [.say(try .words("I see.")), .askNextQuestion],
        [.askNextQuestion],
        [.say(try .words("So far:")), .summarise, .ask(try .words("Anything else?"))],
        [.say(try .words("Goodbye.")), .end],
      ])
    #expect(state.name == "end")
    #expect(state.isOver)
  }

  private static let guards: [(holding: Set<String>, name: String)] = [
    (["danger"], "emergency"), ([], "questions"),
  ]

  @Test(arguments: guards)
  func `a guard that holds opens its way first`(holding: Set<String>, name: String) {
    let (state, _) = machine.run([.heard(.understood, words: "a lump")], holding: holding)
    #expect(state.name == name)
  }

  @Test func `a guard that isn't known stays shut`() {
    var (state, _) = machine.begin { _ in .unknown }
    _ = machine.handle(.heard(.understood, words: "a lump"), in: &state) { _ in .unknown }
    #expect(state.name == "questions")
  }

  @Test func `an outcome that leads nowhere asks again, in the other wording`() {
    let (state, actions) = machine.run([
      .heard(.notUnderstood, words: "mumble"), .heard(.unsure, words: "perhaps"),
    ])
    #expect(actions.dropFirst() == [[storyAgain], [storyAgain]])
    #expect(state.name == "story")
  }

  @Test func `without another wording the question comes in its own`() throws {
    let question = DialogueMachine.Action.ask(try .words("Which one?"))
    let single = DialogueMachine(states: [
      DialogueState(name: "only", prompt: try .asking("Which one?"))
    ])
    let (_, actions) = single.run([.heard(.notUnderstood, words: "")])
    #expect(actions == [[question], [question]])
  }

  @Test func `digressions come back to the same question`() throws {
    let (state, actions) = machine.run([
      .act("help"), .act("why"), .act(Digression.asks), .act("dance"),
    ])
    #expect(
      actions.dropFirst() == [
        [.say(try .words("Just answer.")), storyAgain],
        [.explainQuestion(try .words("To know where to begin.")), storyAgain],
        [.answerQuestion, storyAgain],
        [storyAgain],
      ])
    #expect(state.name == "story")
    #expect(state.slots["story"] == nil)
  }

  @Test func `the reason for a chosen question is for the caller to give`() throws {
    let (state, actions) = machine.run([.heard(.understood, words: "a lump"), .act("why")])
    #expect(actions.last == [.explainQuestion(nil), .askNextQuestion])
    #expect(state.name == "questions")
  }

  @Test func `a digression may lead away`() throws {
    let (state, actions) = machine.run([.act("stop")])
    #expect(actions.last == [.say(try .words("Goodbye.")), .end])
    #expect(state.isOver)
  }

  @Test func `a slot keeps the first words`() {
    let (state, _) = machine.run([
      .heard(.understood, words: "a lump"), .heard(.settled, words: ""),
      .heard(.yes, words: "another"), .heard(.understood, words: "and a rash"),
    ])
    #expect(state.name == "questions")
    #expect(state.slots["story"] == "a lump")
  }

  @Test func `after the end no answer leads anywhere, and wishes are still done`() throws {
    let (state, actions) = machine.run([
      .act("stop"), .heard(.understood, words: "wait"), .act("help"), .act("stop"),
    ])
    #expect(actions[2].isEmpty)
    #expect(actions[3] == [.say(try .words("Just answer."))])
    #expect(actions[4] == actions[1] && actions[4].last == .end)
    #expect(state.name == "end" && state.isOver)
    #expect(state.slots["story"] == nil)
  }

  @Test func `the same events lead to the same state`() {
    let events: [DialogueMachine.Event] = [
      .act("why"), .heard(.understood, words: "a lump"), .heard(.settled, words: ""),
    ]
    let (one, first) = machine.run(events)
    let (other, second) = machine.run(events)
    #expect(one == other)
    #expect(first == second)
  }
}
