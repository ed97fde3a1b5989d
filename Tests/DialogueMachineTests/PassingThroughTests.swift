import DialogueMachine
import Expressions
import Testing

struct PassingThroughTests {
  @Test(arguments: [(Set(["adult"]), "adult"), (Set<String>(), "child")])
  func `takes the first way whose guard holds`(holding: Set<String>, name: String) throws {
    let machine = DialogueMachine(states: [
      DialogueState(
        name: "fork",
        transitions: [
          Transition(on: nil, when: try Expression(parsing: "adult"), to: "adult"),
          Transition(on: nil, to: "child"),
        ]),
      DialogueState(name: "adult", prompt: .nextQuestion),
      DialogueState(name: "child", prompt: .nextQuestion),
    ])
    let (state, actions) = machine.run(holding: holding)
    #expect(state.name == name)
    #expect(actions == [[.askNextQuestion]])
  }

  @Test func `what was tried in vain is told before what was taken`() throws {
    let machine = DialogueMachine(states: [
      DialogueState(
        name: "fork", prompt: .nextQuestion,
        transitions: [
          Transition(on: .yes, when: try Expression(parsing: "adult"), to: "end"),
          Transition(on: .no, when: try Expression(parsing: "adult"), to: "end"),
          Transition(on: .no, when: try Expression(parsing: "not adult"), to: "end"),
        ]),
      DialogueState(name: "end", ending: .ends),
    ])
    let (_, steps) = machine.walk([.heard(.yes, words: ""), .heard(.no, words: "")])
    let vain = [Outcome.yes, .no].map {
      Waypoint.refusal(dialogue: "test", from: "fork", on: $0, place: 0, since: .no)
    }
    #expect(steps[1].path == [vain[0]])
    #expect(
      steps[2].path == [
        vain[1], .transition(dialogue: "test", from: "fork", on: .no, place: 1),
        .state(dialogue: "test", name: "end"),
      ])
  }

  @Test func `says what is said on the way`() throws {
    let machine = DialogueMachine(states: [
      DialogueState(
        name: "greeting", say: [try .words("Hello.")],
        transitions: [Transition(on: nil, say: try .words("Let us begin."), to: "questions")]),
      DialogueState(name: "questions", prompt: .nextQuestion),
    ])
    let (_, actions) = machine.run()
    #expect(
      actions == [
        [.say(try .words("Hello.")), .say(try .words("Let us begin.")), .askNextQuestion]
      ])
  }

  @Test func `a way that waits for an outcome isn't taken at once`() throws {
    let machine = DialogueMachine(states: [
      DialogueState(
        name: "greeting",
        transitions: [Transition(on: .yes, to: "yes"), Transition(on: nil, to: "questions")]),
      DialogueState(name: "yes", ending: .ends),
      DialogueState(name: "questions", prompt: .nextQuestion),
    ])
    let (state, actions) = machine.run()
    #expect(state.name == "questions")
    #expect(actions == [[.askNextQuestion]])
  }

  @Test(arguments: 1...5)
  func `a script that never waits stays finite`(length: Int) throws {
    let states = try (0..<length).map { index in
      DialogueState(
        name: "s\(index)", say: [try .words("On.")],
        transitions: [Transition(on: nil, to: "s\((index + 1) % length)")])
    }
    let (state, actions) = DialogueMachine(states: states).run([
      .heard(.yes, words: ""), .act("help"),
    ])
    #expect(!state.isOver)
    #expect((length...2 * length).contains(actions[0].count))
    #expect(actions.dropFirst() == [[], []])
  }

  @Test func `a chain of all states is passed to its end`() throws {
    let states = try (0..<50).map { index in
      DialogueState(
        name: "s\(index)", say: [try .words("On.")],
        transitions: [Transition(on: nil, to: "s\(index + 1)")],
        ending: index == 49 ? .ends : .goesOn)
    }
    let (state, actions) = DialogueMachine(states: states).run()
    #expect(state.isOver)
    #expect(actions[0].count == 51)
    #expect(actions[0].last == .end)
  }

  @Test func `a way to nowhere is no way`() throws {
    let machine = DialogueMachine(states: [
      DialogueState(name: "only", transitions: [Transition(on: nil, to: "nowhere")])
    ])
    let (state, actions) = machine.run([.heard(.yes, words: "")])
    #expect(state.name == "only")
    #expect(actions == [[], []])
    #expect(DialogueMachine(states: []).run().1 == [[]])
  }
}
