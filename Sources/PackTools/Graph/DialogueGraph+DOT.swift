extension DialogueGraph {
  /// The graph in the language of Graphviz.
  public var dot: String {
    var lines = [
      "digraph {",
      #"  graph [fontname="Helvetica,Arial,sans-serif", fontsize=14]"#,
      #"  node [fontname="Helvetica,Arial,sans-serif", fontsize=12]"#,
      #"  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10]"#,
    ]
    for (place, script) in scripts.enumerated() {
      lines.append("  subgraph cluster_\(place + 1) {")
      lines.append("    label=\(GraphLabel(script.title.wrapped(to: 80)).dot)")
      lines += script.nodes.map { "    \($0.id.dotQuoted) [\($0.dotAttributes)]" }
      lines.append("  }")
    }
    lines += arrows.map { arrow in
      let (source, target) = (arrow.course.source.dotQuoted, arrow.course.target.dotQuoted)
      return "  \(source) -> \(target) [\(arrow.dotAttributes)]"
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }
}

extension DialogueGraph.Node {
  fileprivate var dotAttributes: String {
    let (shape, style): (String, String?) =
      switch kind {
      case .start: ("shape=circle", nil)
      case .passes: ("shape=box", nil)
      case .asks: ("shape=parallelogram", nil)
      case .emergency: ("shape=hexagon", nil)
      case .ends: ("shape=box", "rounded")
      case .everywhere: ("shape=box, peripheries=2", nil)
      }
    let usage = Usage(count)
    let styles = [style, usage.map { _ in "filled" }].compactMap { $0 }
    var attributes = [shape, "label=\(GraphLabel(heading: lines.heading, lines.text).dot)"]
    if !styles.isEmpty { attributes.append("style=\"\(styles.joined(separator: ","))\"") }
    if let usage { attributes += ["color=\"\(usage.stroke)\"", "fillcolor=\"\(usage.fill)\""] }
    return attributes.joined(separator: ", ")
  }
}

extension DialogueGraph.Arrow {
  fileprivate var dotAttributes: String {
    let style =
      switch course.kind {
      case .transition: "style=solid"
      case .atOnce: "style=bold"
      case .digression: "style=dotted"
      case .call: "style=solid, dir=both"
      }
    var attributes = [style]
    if !lines.isEmpty { attributes.append("label=\(GraphLabel(lines).dot)") }
    if let usage = course.usage { attributes.append("color=\"\(usage.stroke)\"") }
    return attributes.joined(separator: ", ")
  }
}

extension String {
  /// The text in quotation marks: scalar by scalar, since even a quotation mark may have an accent.
  fileprivate var dotQuoted: String {
    let escaped = unicodeScalars.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }
}
