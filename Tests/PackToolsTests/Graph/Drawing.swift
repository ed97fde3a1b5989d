@testable import PackTools

/// What a drawing shows, whatever the language in which it is written.
struct Drawing: Equatable {
  struct Box: Equatable {
    var name: String
    var shape: DialogueGraph.Node.Kind
    var heading: [String]
    var text: [String]
    var usage: Usage?
  }

  struct Arrow: Equatable {
    var line: DialogueGraph.Edge.Kind
    var source: String
    var target: String
    var lines: [String]
    var usage: Usage?
  }

  /// The scripts' titles, in lines.
  var titles: [[String]] = []
  var boxes: [Box] = []
  var arrows: [Arrow] = []

  init() {}

  /// What a graph should look like, with names for its boxes.
  init(of graph: DialogueGraph, names: [String]) {
    let nodes = graph.scripts.flatMap(\.nodes)
    let nameOf = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), names))
    titles = graph.scripts.map { $0.title.wrapped(to: 80) }
    boxes = zip(nodes, names).map { node, name in
      Box(
        name: name, shape: node.kind, heading: node.lines.heading, text: node.lines.text,
        usage: Usage(node.count))
    }
    arrows = graph.arrows.map { arrow in
      Arrow(
        line: arrow.course.kind, source: nameOf[arrow.course.source] ?? "",
        target: nameOf[arrow.course.target] ?? "", lines: arrow.lines, usage: arrow.course.usage)
    }
  }
}

/// What can't be read, as it stands there.
struct Unreadable: Error, CustomStringConvertible {
  let description: String

  init(_ text: some StringProtocol) { description = String(text) }
}
