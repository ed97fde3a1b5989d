import DialogueMachine
import Testing

struct RepairTests {
  private func machine(_ prompt: DialogueState.Prompt, ways: [Transition]) throws
    -> DialogueMachine
  {
    DialogueMachine(
      states: [
        DialogueState(name: "ask", prompt: prompt, transitions: ways),
        DialogueState(name: "end", ending: .ends),
      ],
      repairs: [
        Repair(say: try .words("first"), way: .again),
        Repair(say: try .words("second"), way: .offer),
        Repair(say: try .words("third"), way: .skip),
      ])
  }

  private let confused = DialogueMachine.Event.heard(.notUnderstood, words: "?")

  @Test func `each misunderstanding takes the next step, and the last lets the question go`() throws
  {
    let machine = try machine(
      .nextQuestion, ways: [Transition(on: .understood, to: "ask")])
    let (state, actions) = machine.run([confused, confused, confused, confused])
    #expect(
      actions.dropFirst() == [
        [.say(try .words("first")), .askNextQuestion],
        [.say(try .words("second")), .offerAnswers],
        [.say(try .words("third")), .skipQuestion, .askNextQuestion],
        [.say(try .words("first")), .askNextQuestion],
      ])
    #expect(state.misunderstandings == 1)
  }

  @Test func `what is understood begins the ladder anew`() throws {
    let machine = try machine(
      .nextQuestion, ways: [Transition(on: .understood, to: "ask")])
    let (_, actions) = machine.run([confused, .heard(.understood, words: ""), confused])
    #expect(actions.last == [.say(try .words("first")), .askNextQuestion])
  }

  @Test func `a script's own question is skipped as if the person couldn't say`() throws {
    let machine = try machine(
      try .asking("What?", again: "What, again?"), ways: [Transition(on: .unsure, to: "end")])
    let (state, actions) = machine.run([confused, confused, confused])
    #expect(actions[1] == [.say(try .words("first")), .ask(try .words("What, again?"))])
    #expect(actions[3] == [.say(try .words("third")), .end])
    #expect(state.isOver)
  }

  @Test func `a way for what isn't understood comes before repair`() throws {
    let machine = try machine(
      .nextQuestion, ways: [Transition(on: .notUnderstood, to: "end")])
    #expect(machine.run([confused]).0.isOver)
  }

  @Test func `the steps are told as waypoints`() throws {
    let machine = try machine(
      .nextQuestion, ways: [Transition(on: .understood, to: "ask")])
    let (_, steps) = machine.walk([confused, confused])
    #expect(
      steps.dropFirst().map(\.path) == [
        [.repair(dialogue: "test", state: "ask", step: 1)],
        [.repair(dialogue: "test", state: "ask", step: 2)],
      ])
  }
}
