extension DialogueGraph {
  /// The graph as a flowchart of Mermaid, which many editors and web sites draw.
  ///
  /// Boxes have numbers for names: words such as `end` and `style` would be taken for syntax.
  public var mermaid: String {
    let nodes = scripts.flatMap(\.nodes)
    let names = Dictionary(
      zip(nodes.map(\.id), nodes.indices.map { "n\($0 + 1)" }), uniquingKeysWith: { $1 })
    func name(_ id: String) -> String { names[id, default: ""] }
    var lines = [
      // What is wrapped already must not be wrapped again, and more narrowly.
      #"%%{init: {"flowchart": {"wrappingWidth": 480}}}%%"#, "flowchart TD",
    ]
    for (place, script) in scripts.enumerated() {
      lines.append("  subgraph g\(place + 1)[\(GraphLabel(script.title.wrapped(to: 80)).mermaid)]")
      // Mermaid draws what no arrow leaves across the direction of the others, unless it is told not
      // to; told so of any other, it would draw the arrow from box to box of whole scripts.
      if !isLeft(script) { lines.append("    direction TB") }
      lines += script.nodes.map { "    \(name($0.id))\($0.mermaidShape)" }
      lines.append("  end")
    }
    lines += arrows.map { arrow in
      "  \(name(arrow.course.source)) \(arrow.mermaidLine) \(name(arrow.course.target))"
    }
    lines += Usage.allCases.flatMap { usage in
      let used = nodes.filter { Usage($0.count) == usage }.map { name($0.id) }
      return mermaidStyles(of: usage, nodes: used)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether an arrow leads from a script to another, or back.
  private func isLeft(_ script: Script) -> Bool {
    let ids = Set(script.nodes.map(\.id))
    return edges.contains { ids.contains($0.source) != ids.contains($0.target) }
  }

  private func mermaidStyles(of usage: Usage, nodes: [String]) -> [String] {
    var lines: [String] = []
    if !nodes.isEmpty {
      lines = [
        "  classDef \(usage) fill:\(usage.fill),stroke:\(usage.stroke),color:\(Usage.ink)",
        "  class \(nodes.joined(separator: ",")) \(usage)",
      ]
    }
    let places = arrows.enumerated().filter { $0.element.course.usage == usage }.map(\.offset)
    if !places.isEmpty {
      let list = places.map(String.init).joined(separator: ",")
      lines.append("  linkStyle \(list) stroke:\(usage.stroke)")
    }
    return lines
  }
}

extension DialogueGraph.Node {
  fileprivate var mermaidShape: String {
    let label = GraphLabel(heading: lines.heading, lines.text).mermaid
    return switch kind {
    case .start: "((\(label)))"
    case .passes: "[\(label)]"
    case .asks: "[/\(label)/]"
    case .emergency: "{{\(label)}}"
    case .ends: "([\(label)])"
    case .everywhere: "[[\(label)]]"
    }
  }
}

extension DialogueGraph.Arrow {
  fileprivate var mermaidLine: String {
    let line =
      switch course.kind {
      case .transition: "-->"
      case .atOnce: "==>"
      case .digression: "-.->"
      case .call: "<-->"
      }
    return lines.isEmpty ? line : "\(line)|\(GraphLabel(lines).mermaid)|"
  }
}
