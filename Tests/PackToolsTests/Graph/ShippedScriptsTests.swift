import DialogueMachine
@testable import PackTools
import Packs
import Testing

/// The scripts of the shipped packs, drawn.
@Suite struct ShippedScriptsTests {
  private static let shipped = ["bicycle", "calcinosis"]

  /// The drawings of a pack, read back, with the names of the states at their boxes.
  private func drawings(of graph: DialogueGraph) throws -> [Drawing] {
    let ids = graph.scripts.flatMap(\.nodes).map(\.id)
    var mermaid = try MermaidReader(graph.mermaid).drawing
    let idOf = Dictionary(uniqueKeysWithValues: zip(mermaid.boxes.map(\.name), ids))
    for place in mermaid.boxes.indices {
      mermaid.boxes[place].name = idOf[mermaid.boxes[place].name] ?? ""
    }
    for place in mermaid.arrows.indices {
      mermaid.arrows[place].source = idOf[mermaid.arrows[place].source] ?? ""
      mermaid.arrows[place].target = idOf[mermaid.arrows[place].target] ?? ""
    }
    return [mermaid, try DOTReader(graph.dot).drawing]
  }

  @Test(arguments: shipped)
  func `every state is drawn exactly once`(name: String) throws {
    let dialogues = try pack(name).dialogues
    let states = dialogues.flatMap { dialogue in
      dialogue.states.map { "\(dialogue.name)/\($0.name)" }
    }
    #expect(!states.isEmpty)
    for drawing in try drawings(of: DialogueGraph(of: dialogues)) {
      let boxes = drawing.boxes.filter { $0.shape != .start && $0.shape != .everywhere }
      #expect(boxes.map(\.name) == states)
      #expect(drawing.titles.count == dialogues.count)
    }
  }

  @Test(arguments: shipped)
  func `every transition is drawn exactly once`(name: String) throws {
    let dialogues = try pack(name).dialogues
    let ways = dialogues.flatMap { dialogue in
      ["\(dialogue.name) -> \(dialogue.name)/\(dialogue.start)"]
        + dialogue.states.flatMap { state in
          state.transitions.map { way in
            "\(dialogue.name)/\(state.name) -\(way.outcome?.rawValue ?? "")"
              + "> \(dialogue.name)/\(way.target)"
          }
        }
    }
    for drawing in try drawings(of: DialogueGraph(of: dialogues)) {
      let drawn = drawing.arrows.filter { $0.line == .transition || $0.line == .atOnce }
        .flatMap { arrow in
          outcomes(at: arrow).map { "\(arrow.source) -\($0)> \(arrow.target)" }
        }
      #expect(drawn.sorted() == ways.sorted())
    }
  }

  /// The outcomes that stand at an arrow, outside of what is said there.
  private func outcomes(at arrow: Drawing.Arrow) -> [String] {
    let outcomes = Set(Outcome.allCases.map(\.rawValue))
    let words = arrow.lines.joined(separator: " ").replacing(#/“.*?”/#, with: "")
      .split { !$0.isLetter && $0 != "-" }.map(String.init).filter(outcomes.contains)
    return words.isEmpty ? [""] : words
  }

  @Test(.enabled(if: Graphviz.isInstalled, "Graphviz draws"), arguments: shipped, [false, true])
  func `Graphviz draws them without a complaint`(name: String, isCounted: Bool) throws {
    let dialogues = try pack(name).dialogues
    let coverage = DialogueCoverage(states: ["\(dialogues[0].name)/\(dialogues[0].start)": 3])
    let graph = DialogueGraph(of: dialogues, coverage: isCounted ? coverage : nil)
    let svg = try Graphviz(path: Graphviz.testPath).svg(of: graph.dot)
    #expect(String(decoding: svg, as: UTF8.self).contains("</svg>"))
  }

  @Test func `the shapes tell what the states of a pack are for`() throws {
    let graph = DialogueGraph(of: try pack("calcinosis").dialogues)
    let kinds = Dictionary(
      uniqueKeysWithValues: graph.scripts.flatMap(\.nodes).map { ($0.id, $0.kind) })
    #expect(kinds["intake/story"] == .asks)
    #expect(kinds["intake/emergency"] == .emergency)
    #expect(kinds["intake/goodbye"] == .ends)
    #expect(kinds["intake/welcome"] == .passes)
  }
}
