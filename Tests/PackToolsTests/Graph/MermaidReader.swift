@testable import PackTools

/// Reads as much of Mermaid as is written, and nothing else.
struct MermaidReader {
  private(set) var drawing = Drawing()
  private var classes: [String: Usage] = [:]
  private var styles: [Int: Usage] = [:]

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == #"%%{init: {"flowchart": {"wrappingWidth": 480}}}%%"#,
      lines.popFirst() == "flowchart TD", lines.popLast() == ""
    else { throw Unreadable(text) }
    var isInside = false
    for line in lines {
      if isInside, line == "  end" {
        isInside = false
      } else if isInside {
        if line != "    direction TB" { drawing.boxes.append(try Self.box(line)) }
      } else if let match = line.wholeMatch(of: #/  subgraph g(\d+)\[(".*")\]/#.byScalar) {
        drawing.titles.append(try Self.label(match.2).text)
        guard Int(match.1) == drawing.titles.count else { throw Unreadable(line) }
        isInside = true
      } else {
        try readBelow(line)
      }
    }
    for place in drawing.boxes.indices {
      drawing.boxes[place].usage = classes[drawing.boxes[place].name]
    }
    for (place, usage) in styles { drawing.arrows[place].usage = usage }
  }

  private mutating func readBelow(_ line: Substring) throws {
    if let match = line.wholeMatch(of: #/  (n\d+) ([-=.<>]+)(?:\|(".*")\|)? (n\d+)/#.byScalar) {
      guard let kind = Self.kinds[String(match.2)] else { throw Unreadable(line) }
      drawing.arrows.append(
        Drawing.Arrow(
          line: kind, source: String(match.1), target: String(match.4),
          lines: try match.3.map { try Self.label($0).text } ?? []))
    } else if let match = line.wholeMatch(of: #/  class ([n\d,]+) (\w+)/#.byScalar) {
      for name in match.1.split(separator: ",") { classes[String(name)] = try Self.usage(match.2) }
    } else if let match = line.wholeMatch(of: #/  linkStyle ([\d,]+) stroke:(#\w{6})/#.byScalar) {
      for place in match.1.split(separator: ",") {
        guard let place = Int(place), drawing.arrows.indices.contains(place) else {
          throw Unreadable(line)
        }
        styles[place] = Usage.allCases.first { $0.stroke == match.2 }
      }
    } else if let match = line.wholeMatch(of: #/  classDef (\w+) [\w:,#]+/#.byScalar) {
      _ = try Self.usage(match.1)
    } else {
      throw Unreadable(line)
    }
  }

  private static let kinds: [String: DialogueGraph.Edge.Kind] = [
    "-->": .transition, "==>": .atOnce, "-.->": .digression, "<-->": .call,
  ]

  private static func usage(_ name: Substring) throws -> Usage {
    guard let usage = Usage.allCases.first(where: { "\($0)" == name }) else {
      throw Unreadable(name)
    }
    return usage
  }

  private static func box(_ line: Substring) throws -> Drawing.Box {
    guard let match = line.wholeMatch(of: #/    (n\d+)([\[({/]+)(".*")([\])}/]+)/#.byScalar) else {
      throw Unreadable(line)
    }
    let shapes: [String: DialogueGraph.Node.Kind] = [
      "((…))": .start, "[…]": .passes, "[/…/]": .asks, "{{…}}": .emergency, "([…])": .ends,
      "[[…]]": .everywhere,
    ]
    guard let shape = shapes["\(match.2)…\(match.4)"] else { throw Unreadable(line) }
    let label = try label(match.3)
    return Drawing.Box(
      name: String(match.1), shape: shape, heading: label.heading, text: label.text)
  }

  /// A label's lines, as they are once the character codes are put back.
  private static func label(_ quoted: Substring) throws -> (heading: [String], text: [String]) {
    guard quoted.count > 2 else { throw Unreadable(quoted) }
    var heading: [String] = []
    var text: [String] = []
    let inside = Substring(quoted.unicodeScalars.dropFirst().dropLast())
    for line in inside.split(
      separator: #/<br\/>/#.byScalar, omittingEmptySubsequences: false)
    {
      if let match = line.wholeMatch(of: #/<b>(.*)<\/b>/#.byScalar) {
        heading.append(try decoded(match.1))
      } else {
        text.append(try decoded(line))
      }
    }
    return (heading, text)
  }

  /// Puts characters in the place of their codes, and refuses what Mermaid would take for more.
  private static func decoded(_ line: Substring) throws -> String {
    let bare = line.replacing(code, with: "").replacing(#/<wbr\/>/#.byScalar, with: "")
    let isHarmless = bare.unicodeScalars.allSatisfy { scalar in
      !scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " ,?!'(){}/.:-=_".unicodeScalars.contains(scalar)
    }
    guard isHarmless, line.firstMatch(of: hazard) == nil else { throw Unreadable(line) }
    let parts = line.split(separator: #/<wbr\/>/#.byScalar, omittingEmptySubsequences: false)
      .map { part in
        part.replacing(code) { match in
          UInt32(match.1).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
        }
      }
    guard !parts.contains(where: { $0.contains(lateHazard) }) else { throw Unreadable(line) }
    return parts.joined()
  }

  private static var code: Regex<(Substring, Substring)> { #/#(\d+);/#.byScalar }

  /// Icons and formulas, which are found even when they are written in codes.
  private static var lateHazard: Regex<Substring> { #/fa[bklrs]?:fa-|\$\$/#.byScalar }

  /// Items of lists, styles, web addresses, and marks of emphasis.
  private static var hazard: Regex<Substring> {
    #/^(?:\d+[.)]|[-+=])|:\S|\w\.\w|(?:^|\W)_|_(?:\W|$)/#.byScalar
  }
}

extension Regex {
  /// The pattern for Unicode scalars: a mark of syntax stays one when an accent follows.
  var byScalar: Self { matchingSemantics(.unicodeScalar) }
}
