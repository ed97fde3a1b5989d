internal import Expressions
internal import KnowledgeCore
internal import Packs
internal import TextLayout

extension Session {
  /// The conversation as a transcript that can be held again: what the person typed, each time with
  /// what then holds.
  ///
  /// What was taken back isn't in it. A correction from outside of the conversation can't be typed,
  /// so from one on nothing is expected any more.
  ///
  /// - Parameter title: What the transcript shows, in a line.
  /// - Returns: The lines of the transcript.
  /// - Complexity: O(*n*) in the turns, each of which is taken again.
  public func transcript(titled title: String) -> String {
    var session = Session(pack: pack)
    var lines = ["# \(title.onOneLine)"] + session.expectations(of: session.opening)
    var isTyped = true
    for event in events {
      let turn = session.take(event)
      switch event {
      case .said(let utterance):
        lines.append(utterance.isEmpty ? ">" : "> \(utterance.onOneLine)")
        if isTyped { lines += session.expectations(of: turn) }
      case .corrected(let finding, _):
        lines.append("# Here \(finding) was corrected from a list; nothing is expected after that.")
        isTyped = false
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What holds after a turn, on lines that begin with their sign.
  private func expectations(of turn: Turn) -> [String] {
    var seen: Set<ID<Finding>> = []
    let findings = turn.understood.filter { seen.insert($0.finding).inserted }
    let known = findings.compactMap { observation in
      evidence[observation.finding].flatMap { pack.knowledge.claim($0, of: observation.finding) }
    }
    let outcome =
      ["urgency \(turn.urgency?.rawValue ?? "none")"]
      + (turn.isOver ? ["over"] : asks(turn.prompt).map { ["asks \($0)"] } ?? [])
    return known.onLines + outcome.onLines
  }

  /// The name by which a transcript knows what is asked; `nil` for the script's own words.
  private func asks(_ prompt: Turn.Prompt?) -> String? {
    guard let prompt else { return "nothing" }
    return prompt.question.map { pack.knowledge.questions[$0].name }
      ?? prompt.findings.first.map { pack.knowledge.findings[$0].name }
  }
}

extension Knowledge {
  /// What is known of a finding as a transcript claims it; `nil` for a number of no kind.
  fileprivate func claim(_ value: Observation.Value, of id: ID<Finding>) -> String? {
    let finding = findings[id]
    switch (SavedValue(value, of: finding), finding.kind) {
    case (.present, _): return "\(finding.name) present"
    case (.absent, _): return "\(finding.name) absent"
    case (.unsure, _): return "\(finding.name) unsure"
    case (.values(let names), _): return "\(finding.name) \(names.joined(separator: ", "))"
    case (.number(let low, _), .number(let unit)):
      return "\(finding.name) \(Quantity(low, low))\(unit?.mark ?? "")"
    case (.number, _): return nil
    }
  }
}

extension Unit {
  /// How a transcript writes the unit after a number.
  fileprivate var mark: String {
    switch name {
    case "days": "d"
    case "mm", "cm": name
    default: ""
    }
  }
}

extension [String] {
  /// The most columns of a line, where a claim itself isn't longer.
  private static let width = 90

  /// The claims on lines that begin with their sign.
  fileprivate var onLines: [String] {
    var lines: [String] = []
    for claim in self {
      if let last = lines.last, last.count + 3 + claim.count <= Self.width {
        lines[lines.count - 1] = "\(last)   \(claim)"
      } else {
        lines.append("= \(claim)")
      }
    }
    return lines
  }
}
