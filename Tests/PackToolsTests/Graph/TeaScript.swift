import DialogueMachine
import Expressions
@testable import PackTools

/// A small pair of scripts with one of everything that a script can have.
enum TeaScript {
  static func dialogues() throws -> [Dialogue] {
    [
      Dialogue(
        name: "tea", title: "Tea, made \"well\"", start: "hello",
        slots: [Slot(name: "wish", kind: .text)], states: try states(),
        digressions: [
          Digression(act: "asks", response: .answerQuestion),
          Digression(act: "why", response: .explainQuestion),
          Digression(act: "help", response: .say(try .init(parsing: "Say black or green."))),
          Digression(act: "back", response: .do(.back)),
          Digression(act: "quit", response: .go("end")),
        ],
        repairs: [
          Repair(say: try .init(parsing: "Pardon?"), way: .again),
          Repair(say: try .init(parsing: "Pick one."), way: .offer),
          Repair(say: try .init(parsing: "Never mind."), way: .skip),
        ]),
      try milk(),
    ]
  }

  private static func states() throws -> [DialogueState] {
    [
      DialogueState(
        name: "hello", say: [try .init(parsing: "Hello."), try .init(parsing: "Tea #1!")],
        transitions: [Transition(on: nil, to: "wish")]),
      DialogueState(
        name: "wish",
        prompt: .text(
          try .init(parsing: "Which [tea] do you like, {name}?"), again: nil, reason: nil),
        keeps: "wish",
        transitions: [
          Transition(on: .understood, when: try Expression(parsing: "is_green"), to: "end"),
          Transition(on: .understood, to: "more"),
          Transition(
            on: .notUnderstood, say: try .init(parsing: "Let me ask you step by step."),
            to: "more"),
          Transition(on: .urgent, to: "stop"),
        ]),
      DialogueState(
        name: "more", prompt: .nextQuestion,
        transitions: [
          Transition(on: .yes, to: "more"), Transition(on: .no, to: "more"),
          Transition(on: .settled, to: "white"), Transition(on: .urgent, to: "stop"),
        ]),
      DialogueState(name: "white", calls: "milk", transitions: [Transition(on: nil, to: "end")]),
      DialogueState(
        name: "stop", say: [try .init(parsing: "Mind the kettle!")],
        transitions: [Transition(on: nil, to: "end")]),
      DialogueState(name: "end", summarises: true, ending: .ends),
    ]
  }

  private static func milk() throws -> Dialogue {
    Dialogue(
      name: "milk", title: "Milk", start: "ask",
      slots: [Slot(name: "milk", kind: .choice, values: ["much", "none"])],
      states: [
        DialogueState(
          name: "ask", prompt: .text(try .init(parsing: "Milk?"), again: nil, reason: nil),
          transitions: [
            Transition(
              on: .yes, say: try .init(parsing: "Good."), setting: ["milk": "much"], to: "done"),
            Transition(on: .no, setting: ["sugar": "none", "milk": "none"], to: "done"),
          ]),
        DialogueState(name: "done", ending: .ends),
      ])
  }

  /// Half of the scripts was used.
  static let coverage = DialogueCoverage(
    states: ["tea/hello": 2, "tea/wish": 2, "tea/more": 1, "tea/end": 1],
    transitions: [
      "tea/hello/go/0": 2, "tea/wish/understood/1": 1, "tea/more/no/0": 1,
      "tea/more/settled/0": 1,
    ])
}
