internal import TextLayout

extension TurnTrace {
  /// A line with what belongs under it.
  public struct Node: Hashable, Sendable {
    /// The line.
    public let text: String
    /// What belongs under it.
    public let children: [Node]

    init(_ text: String, _ children: [Node] = []) {
      self.text = text
      self.children = children
    }

    /// The lines of the node and of all under it, two blanks further in for each step.
    fileprivate func lines(_ indent: String) -> [String] {
      ["\(indent)\(text.onOneLine)"] + children.flatMap { $0.lines("\(indent)  ") }
    }
  }

  /// The trace as lines for people, from the words to the state.
  public var nodes: [Node] {
    let facts = known.map { fact in
      Node("\(fact.finding) \(fact.value)\(fact.rule.map { ", \($0)" } ?? "")")
    }
    let hasFlag = grounds.contains { $0.kind == .flag }
    let levels = (hasFlag ? [] : [Node("no red flag is up")]) + grounds.map { Node($0.text) }
    let end = (question.map { ", asks \($0)" } ?? "") + (isOver ? ", over" : "")
    return (reading.map { [$0.node] } ?? [])
      + [Node(facts.isEmpty ? "known: nothing new" : "known", facts)]
      + candidates.map(\.node)
      + [
        Node("urgency: \(urgency ?? "none")", levels),
        Node("script: \(state)\(end)", path.map { Node($0.text) }),
      ]
  }

  /// The trace as a tree below the person's words, ending with a newline.
  public var text: String {
    let heading = reading.map { "> \($0.utterance.onOneLine)" } ?? "opening"
    return ([heading] + nodes.flatMap { $0.lines("  ") }).map { "\($0)\n" }.joined()
  }
}

extension TurnTrace.Reading {
  fileprivate var node: TurnTrace.Node {
    let found = places.map {
      TurnTrace.Node("\($0.start)..<\($0.end) \($0.kind) \($0.name)")
    }
    return TurnTrace.Node(
      "read: \(decision), \(covered) of \(words) words put to use",
      [TurnTrace.Node("tokens: \(tokens.joined(separator: " "))")] + found
        + reasons.map { TurnTrace.Node($0) })
  }
}

extension TurnTrace.Candidate {
  fileprivate var node: TurnTrace.Node {
    let terms = weights.map { weight in
      let grades = weight.grades.joined(separator: ", ")
      return TurnTrace.Node(
        "\(weight.decibans.signed) \(weight.finding ?? "site")\(grades.isEmpty ? "" : " (\(grades))")"
      )
    }
    return TurnTrace.Node(
      "\(condition): \(decibans.signed) decibans",
      [TurnTrace.Node("\(priorDecibans.signed) prior")] + terms)
  }
}

extension TurnTrace.Ground {
  fileprivate var text: String {
    let names = names.joined(separator: ", ")
    return switch kind {
    case .flag: "red flag \(names) is up: \(level ?? "")"
    case .possibleFlag: "red flag \(names) is possible: \(level ?? "")"
    case .doubtfulFlag: "red flag \(names) can't be ruled out: \(level ?? "")"
    case .conditions: "\(level ?? "") by a share of \(share ?? 0): \(names)"
    case .modifier: "raised by \(names)"
    }
  }
}

extension TurnTrace.Passage {
  fileprivate var text: String {
    let place = place.map(String.init) ?? ""
    let name = "\(dialogue)/\(state ?? "")"
    let way = "\(name) on \(outcome ?? ""), way \(place)"
    let condition = guardExpression.map { ", if \($0)" } ?? ""
    return switch kind {
    case .state: "enters \(name)"
    case .transition: "takes \(way)\(condition)"
    case .refusal: "tries \(way)\(condition): \(truth ?? "")"
    case .digression: "digression \(dialogue)/\(act ?? "")"
    case .repair: "repair of \(name), step \(place)"
    }
  }
}

extension Double {
  /// The number with its sign and one decimal.
  fileprivate var signed: String {
    let tenths = rounded(to: 1)
    return tenths < 0 ? "-\(abs(tenths))" : "+\(abs(tenths))"
  }
}
