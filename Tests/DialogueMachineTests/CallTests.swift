import DialogueMachine
import Expressions
import Testing

struct CallTests {
  /// A main script that calls another before it goes on.
  private func machine() throws -> DialogueMachine {
    DialogueMachine([
      Dialogue(
        name: "main", title: "", start: "first",
        states: [
          DialogueState(
            name: "first", calls: "aside",
            transitions: [
              Transition(on: nil, setting: ["done": "yes"], to: "last")
            ]),
          DialogueState(
            name: "last", prompt: try .asking("And?"),
            transitions: [Transition(on: .yes, to: "over")]),
          DialogueState(name: "over", ending: .ends),
        ],
        digressions: [
          Digression(act: "help", response: .say(try .words("Help from above."))),
          Digression(act: "quit", response: .go("over")),
        ]),
      Dialogue(
        name: "aside", title: "", start: "ask",
        slots: [Slot(name: "mood", kind: .text, initial: "fine")],
        states: [
          DialogueState(
            name: "ask", prompt: try .asking("Aside?"),
            transitions: [Transition(on: .yes, to: "back")]),
          DialogueState(name: "back", say: [try .words("Thanks.")], ending: .ends),
        ]),
    ])
  }

  @Test func `a called dialogue runs, ends and returns to what called it`() throws {
    let (state, steps) = try machine().walk([.heard(.yes, words: "yes")])
    #expect(steps[0].actions == [.ask(try .words("Aside?"))])
    #expect(steps[1].actions == [.say(try .words("Thanks.")), .ask(try .words("And?"))])
    #expect(state.dialogue == "main" && state.name == "last" && state.calls.isEmpty)
    #expect(state.slots == ["mood": "fine", "done": "yes"])
    #expect(
      steps[1].path == [
        .transition(dialogue: "aside", from: "ask", on: .yes, place: 0),
        .state(dialogue: "aside", name: "back"),
        .transition(dialogue: "main", from: "first", on: nil, place: 0),
        .state(dialogue: "main", name: "last"),
      ])
  }

  @Test func `digressions of the first dialogue are answered in every other`() throws {
    let (state, actions) = try machine().run([.act("help")])
    #expect(actions[1] == [.say(try .words("Help from above.")), .ask(try .words("Aside?"))])
    #expect(state.dialogue == "aside" && state.calls.count == 1)
  }

  @Test func `a digression that leads away leaves the calls behind`() throws {
    let (state, actions) = try machine().run([.act("quit")])
    #expect(actions[1] == [.end])
    #expect(state.isOver && state.calls.isEmpty && state.dialogue == "main")
  }

  @Test func `the first dialogue ends for good`() throws {
    let (state, actions) = try machine().run([
      .heard(.yes, words: ""), .heard(.yes, words: ""),
    ])
    #expect(actions[2] == [.end])
    #expect(state.isOver)
  }

  @Test func `without a dialogue there is nothing to say`() {
    let (state, step) = DialogueMachine([]).begin { _ in .yes }
    #expect(step.actions == [.end])
    #expect(state.name.isEmpty)
  }

  @Test func `a state is found by the name that it once had`() throws {
    let dialogue = Dialogue(
      name: "d", title: "", start: "new",
      states: [DialogueState(name: "new", formerNames: ["old"]), DialogueState(name: "other")])
    #expect(dialogue.state(named: "old")?.name == "new")
    #expect(dialogue.state(named: "other")?.name == "other")
    #expect(dialogue.state(named: "none") == nil)
  }

  private static let wishes: [(Digression.Wish, [DialogueMachine.Action])] = [
    (.back, [.fulfil(.back)]), (.restart, [.fulfil(.restart)]), (.repeat, [.fulfil(.repeat)]),
    (.skip, [.skipQuestion, .askNextQuestion]),
  ]

  @Test(arguments: wishes)
  func `wishes about the conversation are passed on`(
    wish: Digression.Wish, actions: [DialogueMachine.Action]
  ) throws {
    let machine = DialogueMachine(
      states: [
        DialogueState(
          name: "ask", prompt: .nextQuestion, transitions: [Transition(on: .yes, to: "ask")])
      ], digressions: [Digression(act: "wish", response: .do(wish))])
    #expect(machine.run([.act("wish")]).1.last == actions)
  }
}
