import DialogueMachine
import Expressions
@testable import PackTools
import Testing

/// What becomes of a script.
@Suite struct DialogueGraphTests {
  private func graph() throws -> DialogueGraph { DialogueGraph(of: try TeaScript.dialogues()) }

  @Test func `every state has a box that shows what it does`() throws {
    let scripts = try graph().scripts
    #expect(scripts.map(\.title) == ["tea: Tea, made \"well\"", "milk: Milk"])
    #expect(
      scripts.flatMap(\.nodes).map {
        "\($0.id) \($0.kind): \($0.label.joined(separator: " | "))"
      } == [
        "tea start: ",
        "tea/hello passes: “Hello.” | “Tea #1!”",
        "tea/wish asks: asks “Which [tea] do you like, {name}?” | keeps the words as 'wish'",
        "tea/more asks: asks the next question",
        "tea/white passes: goes through 'milk'",
        "tea/stop emergency: “Mind the kettle!”",
        "tea/end ends: gives the summary | ends here",
        "tea/* everywhere: asks: answers from what the pack knows"
          + " | why: tells why the question is asked | help: “Say black or green.”"
          + " | back: takes the last answer back | quit: goes to end",
        "tea/*/repairs everywhere: 1. “Pardon?”, asks again | 2. “Pick one.”, offers the answers"
          + " | 3. “Never mind.”, leaves the question open",
        "milk start: ",
        "milk/ask asks: asks “Milk?”",
        "milk/done ends: ends here",
      ])
    #expect(scripts[0].nodes.map(\.title).prefix(2) == ["start", "hello"])
  }

  @Test func `every way has an edge, in the order of the scripts`() throws {
    #expect(
      try graph().edges.map {
        "\($0.source) \($0.kind) \($0.target): \($0.occasion ?? "-") \($0.remark ?? "-")"
      } == [
        "tea atOnce tea/hello: - -",
        "tea/hello atOnce tea/wish: - -",
        "tea/wish transition tea/end: understood, when is_green -",
        "tea/wish transition tea/more: understood, otherwise -",
        "tea/wish transition tea/more: not-understood “Let me ask you step by step.”",
        "tea/wish transition tea/stop: urgent -",
        "tea/more transition tea/more: yes -",
        "tea/more transition tea/more: no -",
        "tea/more transition tea/white: settled -",
        "tea/more transition tea/stop: urgent -",
        "tea/white call milk: - -",
        "tea/white atOnce tea/end: - -",
        "tea/stop atOnce tea/end: - -",
        "tea/* digression tea/end: quit -",
        "milk atOnce milk/ask: - -",
        "milk/ask transition milk/done: yes “Good.”, milk = much",
        "milk/ask transition milk/done: no milk = none, sugar = none",
      ])
  }

  @Test func `a call to a script that isn't drawn is left out`() throws {
    let graph = DialogueGraph(of: Array(try TeaScript.dialogues().prefix(1)))
    #expect(!graph.edges.contains { $0.kind == .call })
    #expect(graph.scripts[0].nodes[4].label == ["goes through 'milk'"])
  }

  @Test(
    arguments: Digression.Wish.allCases.map { Digression.Response.do($0) } + [
      .explainQuestion, .answerQuestion,
    ])
  func `what is done about a wish is told in words of its own`(_ response: Digression.Response) {
    let dialogue = Dialogue(
      name: "d", title: "D", start: "a", states: [DialogueState(name: "a", ending: .ends)],
      digressions: [Digression(act: "wish", response: response)])
    let label = DialogueGraph(of: [dialogue]).scripts[0].nodes.last?.label ?? []
    let pattern = #/wish: [a-z]+s [a-z ]+/#
    #expect(label.count == 1 && label.allSatisfy { $0.wholeMatch(of: pattern) != nil })
  }

  @Test(
    arguments: [
      ([(Outcome.urgent, "b")], DialogueGraph.Node.Kind.emergency),
      ([(.urgent, "b"), (.settled, "b")], .ends),
      ([(.urgent, "a"), (.settled, "b")], .ends),
      ([(.settled, "b")], .ends),
    ])
  func `a state is an emergency's if nothing else leads there`(
    _ ways: [(Outcome, String)], _ kind: DialogueGraph.Node.Kind
  ) throws {
    let dialogue = Dialogue(
      name: "d", title: "D", start: "a",
      states: [
        DialogueState(
          name: "a", prompt: .nextQuestion,
          transitions: ways.map { Transition(on: $0.0, to: $0.1) }),
        DialogueState(
          name: "b", transitions: [Transition(on: .understood, to: "b")], ending: .ends),
      ])
    let nodes = DialogueGraph(of: [dialogue]).scripts[0].nodes
    #expect(nodes.map(\.kind) == [.start, .asks, kind])
  }

  @Test func `counts stand at states and transitions, and what isn't listed was never used`() throws
  {
    let graph = DialogueGraph(of: try TeaScript.dialogues(), coverage: TeaScript.coverage)
    #expect(
      graph.scripts.map { $0.nodes.map(\.count) } == [
        [nil, 2, 2, 1, 0, 0, 1, nil, nil], [nil, 0, 0],
      ])
    #expect(
      graph.edges.map(\.count) == [nil, 2, 0, 1, 0, 0, 0, 1, 1, 0, nil, 0, 0, nil, nil, 0, 0])
    let without = try self.graph()
    #expect(without.scripts.flatMap(\.nodes).allSatisfy { $0.count == nil })
    #expect(without.edges.allSatisfy { $0.count == nil })
  }

  @Test func `edges that run alike become one arrow, which lists them`() throws {
    let arrows = try graph().arrows
    #expect(arrows.count == 14)
    #expect(
      arrows.filter { ["tea/more", "milk/done"].contains($0.course.target) }.map(\.lines) == [
        ["understood, otherwise", "not-understood: “Let me", "ask you step by step.”"],
        ["yes / no"],
        ["yes: “Good.”, milk =", "much", "no: milk = none, sugar =", "none"],
      ])
  }

  @Test func `an arrow is covered if all of its edges are`() throws {
    let graph = DialogueGraph(of: try TeaScript.dialogues(), coverage: TeaScript.coverage)
    let arrows = graph.arrows.filter { $0.course.target == "tea/more" }
    #expect(arrows.map(\.course.usage) == [.covered, .uncovered, .uncovered])
    #expect(
      arrows.map(\.lines) == [
        ["understood, otherwise", "(once)"],
        ["not-understood (never):", "“Let me ask you step by", "step.”"],
        ["yes (never) / no (once)"],
      ])
  }

  @Test func `an arrow without a box at its end is left out`() {
    let node = DialogueGraph.Node(id: "a", kind: .passes, title: "a")
    let edges = ["a", "b"].map { DialogueGraph.Edge(kind: .call, source: "a", target: $0) }
    let graph = DialogueGraph(
      scripts: [DialogueGraph.Script(title: "", nodes: [node])], edges: edges)
    #expect(graph.edges == [edges[0]])
  }

  @Test(
    arguments: [
      ("", []), ("one two three", ["one two", "three"]), ("one\ntwo", ["one", "two"]),
      ("one\r\n\r\ntwo  three\t4", ["one", "two", "three 4"]),
      ("abcdefghij k", ["abcdefghij", "k"]),
      ("a\u{0}b\u{FFFE}", ["a\u{FFFD}b\u{FFFD}"]), ("  ", []), ("über ärmel", ["über", "ärmel"]),
      ("übe ärme", ["übe ärme"]),
    ] as [(String, [String])])
  func `text is broken between words`(_ text: String, _ lines: [String]) {
    #expect(text.wrapped(to: 8) == lines)
  }
}
