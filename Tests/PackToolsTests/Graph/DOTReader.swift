@testable import PackTools

/// Reads as much of the language of Graphviz as is written, and nothing else.
struct DOTReader {
  private(set) var drawing = Drawing()

  init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "digraph {", lines.suffix(2) == ["}", ""] else { throw Unreadable(text) }
    for line in lines.dropFirst().dropLast(2) { try read(line) }
  }

  private mutating func read(_ line: Substring) throws {
    var rest = line.drop { $0 == " " }
    let fixed = ["graph [", "node [", "edge [", "subgraph cluster_"]
    if rest == "}" || fixed.contains(where: rest.hasPrefix) { return }
    if rest.hasPrefix("label=") {
      rest = rest.dropFirst("label=".count)
      drawing.titles.append(try Self.label(&rest).text)
    } else {
      let name = try Self.quoted(&rest)
      let target = rest.skip(" -> ") ? try Self.quoted(&rest) : nil
      guard rest.skip(" ["), rest.last == "]" else { throw Unreadable(line) }
      rest = rest.dropLast()
      let (attributes, label) = try Self.attributes(&rest)
      if let target {
        drawing.arrows.append(try Self.arrow(from: name, to: target, attributes, label.text))
      } else {
        drawing.boxes.append(try Self.box(name, attributes, label))
      }
    }
    guard rest.isEmpty else { throw Unreadable(line) }
  }

  private static func box(
    _ name: String, _ attributes: [String: String], _ label: (heading: [String], text: [String])
  ) throws -> Drawing.Box {
    let usage = Usage.allCases.first { $0.stroke == attributes["color"] }
    guard usage?.fill == attributes["fillcolor"] else { throw Unreadable("\(attributes)") }
    let styles = (attributes["style"] ?? "").split(separator: ",")
    guard styles.contains("filled") == (usage != nil) else { throw Unreadable("\(attributes)") }
    let look = [
      attributes["shape"], styles.contains("rounded") ? "rounded" : nil,
      attributes["peripheries"],
    ].compactMap { $0 }.joined(separator: " ")
    let shapes: [String: DialogueGraph.Node.Kind] = [
      "circle": .start, "box": .passes, "parallelogram": .asks, "hexagon": .emergency,
      "box rounded": .ends, "box 2": .everywhere,
    ]
    guard let shape = shapes[look] else { throw Unreadable(look) }
    return Drawing.Box(
      name: name, shape: shape, heading: label.heading, text: label.text, usage: usage)
  }

  private static func arrow(
    from source: String, to target: String, _ attributes: [String: String], _ lines: [String]
  ) throws -> Drawing.Arrow {
    let kinds: [String: DialogueGraph.Edge.Kind] = [
      "solid": .transition, "bold": .atOnce, "dotted": .digression, "solid both": .call,
    ]
    let look = [attributes["style"], attributes["dir"]].compactMap { $0 }.joined(separator: " ")
    guard let kind = kinds[look] else { throw Unreadable(look) }
    return Drawing.Arrow(
      line: kind, source: source, target: target, lines: lines,
      usage: Usage.allCases.first { $0.stroke == attributes["color"] })
  }

  // MARK: Values

  private static func attributes(
    _ rest: inout Substring
  ) throws -> ([String: String], label: (heading: [String], text: [String])) {
    var attributes: [String: String] = [:]
    var found: (heading: [String], text: [String]) = ([], [])
    repeat {
      let name = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(name.count)
      guard rest.skip("="), attributes[String(name)] == nil else { throw Unreadable(rest) }
      if rest.unicodeScalars.first == "<" {
        found = try label(&rest)
      } else if rest.unicodeScalars.first == "\"" {
        attributes[String(name)] = try quoted(&rest)
      } else {
        let value = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(value.count)
        attributes[String(name)] = String(value)
      }
    } while rest.skip(", ")
    return (attributes, found)
  }

  private static func quoted(_ rest: inout Substring) throws -> String {
    var text = String.UnicodeScalarView()
    var scalars = rest.unicodeScalars
    guard scalars.popFirst() == "\"" else { throw Unreadable(rest) }
    while let scalar = scalars.popFirst(), scalar != "\"" {
      guard let kept = scalar == "\\" ? scalars.popFirst() : scalar else { throw Unreadable(rest) }
      text.append(kept)
    }
    rest = Substring(scalars)
    return String(text)
  }

  /// The lines of a label in angle brackets, which nest.
  private static func label(_ rest: inout Substring) throws -> (heading: [String], text: [String]) {
    var depth = 0
    var inside = String.UnicodeScalarView()
    var scalars = rest.unicodeScalars
    repeat {
      guard let scalar = scalars.popFirst() else { throw Unreadable(rest) }
      depth += scalar == "<" ? 1 : scalar == ">" ? -1 : 0
      inside.append(scalar)
    } while depth > 0
    rest = Substring(scalars)
    let label = Substring(inside.dropFirst().dropLast())
    let lines = label.split(separator: #/<br\/>/#.byScalar, omittingEmptySubsequences: false)
    let headings = try lines.prefix { try Self.heading($0) != nil }
    return (
      try headings.compactMap { try heading($0).map(plain) },
      try lines.dropFirst(headings.count).map(plain)
    )
  }

  private static func heading(_ line: Substring) throws -> Substring? {
    try #/<b>(.*)<\/b>/#.byScalar.wholeMatch(in: line)?.1
  }

  private static func plain(_ text: Substring) throws -> String {
    let entity = #/<font>&#92;<\/font>|&(lt|gt|amp|#93);/#.byScalar
    let marks: [Unicode.Scalar] = ["<", ">", "&", "]", "\\"]
    guard !text.replacing(entity, with: "").unicodeScalars.contains(where: marks.contains) else {
      throw Unreadable(text)
    }
    return String(
      text.replacing(entity) { $0.1.map { ["lt": "<", "gt": ">", "#93": "]"][$0] ?? "&" } ?? "\\" })
  }
}

extension Substring {
  /// Steps over a text if that comes next.
  fileprivate mutating func skip(_ text: String) -> Bool {
    guard hasPrefix(text) else { return false }
    self = dropFirst(text.count)
    return true
  }
}
