import Foundation
import FoundationXML
@testable import PackTools
import TestSupport
import Testing

/// What is drawn is what the graph says, whatever stands in its labels.
@Suite struct DrawingTests {
  /// Texts that mean something to Mermaid, Graphviz, HTML or Markdown, or aren't easily cut.
  private static let pieces = [
    "\"", "'", "\\", "\\N", "\\l", "\n", "\r\n", "\t", " ", " ", " ", "end", "end ", "graph",
    "style",
    "style:", "classDef x:", "subgraph", "#", "#35;", "#quot;", "&", "&amp;", "&#35;", "<", ">",
    "<b>", "</b>", "<br/>", "<script>", "[", "]", "{", "}", "(", ")", "((", "]]", "|", ";", ":",
    ":::",
    "-->", "---", "===", "==", "- ", "+ ", "* ", "1. ", "2) ", "*", "**", "_", "__", "~~", "`",
    "$$",
    "$", "%", "%%", "%%{init: {}}%%", "fa:fa-car", "https://a.b/c", "www.a.b", "a@b.c", "a.b", ".",
    ",", "?", "!", "/", "=", "^", "é", "e\u{301}", "\"\u{301}", "#\u{FE0F}\u{20E3}", "\\\u{300}",
    "<\u{338}", "😀", "👩‍⚕️", "漢字", "עברית", "\u{202E}", "\u{0}", "\u{7}", "\u{7F}", "\u{FFFE}",
    "\u{A0}", "\u{2028}", "ﬂ", "a", "b", "word", "7",
  ]

  /// Names of states, and worse.
  private static let names = ["end", "graph", "*", "not-found", "a\"b", "\"\u{301}", "c\\"]

  /// A graph whose every text is random.
  private static func graph(
    boxes: Int, arrows: Int, using random: inout SplitMix64
  ) -> DialogueGraph {
    func text() -> String { String.random(of: pieces, upTo: 12, using: &random) }
    let nodes = (0..<boxes).map { number in
      DialogueGraph.Node(
        id: "\(number)/\(random.pick(names))", kind: random.pick(DialogueGraph.Node.Kind.allCases),
        title: "x\(text())", label: [text(), text()], count: random.pick([nil, 0, 1, 2]))
    }
    let edges = (0..<arrows).map { _ in
      DialogueGraph.Edge(
        kind: random.pick(DialogueGraph.Edge.Kind.allCases), source: random.pick(nodes).id,
        target: random.pick(nodes).id, occasion: random.pick([nil, text()]),
        remark: random.pick([nil, text()]), count: random.pick([nil, 0, 1, 2]))
    }
    let half = boxes / 2
    return DialogueGraph(
      scripts: [
        DialogueGraph.Script(title: "x\(text())", nodes: Array(nodes[..<half])),
        DialogueGraph.Script(title: "x\(text())", nodes: Array(nodes[half...])),
      ], edges: edges)
  }

  @Test(arguments: 0..<60)
  func `Mermaid and DOT say what the graph says`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = Self.graph(boxes: 8, arrows: 10, using: &random)
    let nodes = graph.scripts.flatMap(\.nodes)
    let mermaid = Drawing(of: graph, names: nodes.indices.map { "n\($0 + 1)" })
    #expect(try MermaidReader(graph.mermaid).drawing == mermaid)
    let dot = Drawing(of: graph, names: nodes.map(\.id))
    #expect(try DOTReader(graph.dot).drawing == dot)
  }

  @Test func `the same script is drawn the same`() throws {
    let graphs = try (0..<2).map { _ in
      DialogueGraph(of: try TeaScript.dialogues(), coverage: TeaScript.coverage)
    }
    #expect(graphs[0].mermaid == graphs[1].mermaid)
    #expect(graphs[0].dot == graphs[1].dot)
  }

  @Test(.enabled(if: Graphviz.isInstalled, "Graphviz draws"))
  func `Graphviz shows the texts of the graph`() throws {
    var random = SplitMix64(seed: 7)
    let graph = Self.graph(boxes: 60, arrows: 10, using: &random)
    let svg = try Graphviz(path: Graphviz.testPath).svg(of: graph.dot)
    let document = try XMLDocument(data: svg)
    let groups = try document.nodes(forXPath: "//*[local-name()='g'][@class='node']")
    let texts = try groups.map(Self.lines)
    let lines = graph.scripts.flatMap(\.nodes).map { node in
      (node.lines.heading + node.lines.text).map { $0.replacing("\u{A0}", with: " ") }
    }
    #expect(texts.count == lines.count)
    #expect(Set(texts).symmetricDifference(lines) == [])
  }

  /// The lines of a box in a drawing: texts at the same height.
  private static func lines(of box: XMLNode) throws -> [String] {
    var lines: [(height: String?, text: String)] = []
    for text in try box.nodes(forXPath: ".//*[local-name()='text']") {
      let height = try text.nodes(forXPath: "@y").first?.stringValue
      let words = (text.stringValue ?? "").replacing("\u{A0}", with: " ")
      if lines.last?.height == height {
        lines[lines.count - 1].text += words
      } else {
        lines.append((height, words))
      }
    }
    return lines.map(\.text)
  }
}

extension Graphviz {
  /// Where programs are looked for.
  static let testPath = ProcessInfo.processInfo.environment["PATH"]
  /// Whether there is anything to draw with.
  static let isInstalled = (try? Graphviz(path: testPath)) != nil
}
