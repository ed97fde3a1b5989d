internal import Assistant
internal import AssistantProtocol

extension TurnReport {
  /// The turn as it is shown: what can't wait first, then what the assistant says and asks.
  var blocks: [Block] {
    let label = urgency?.label ?? "Warning"
    let alarms = paragraphs.filter { $0.role == .alarm }.map {
      Block.alarm(label, $0.text, $0.citation)
    }
    let others = paragraphs.filter { $0.role != .alarm }.map(\.block)
    return alarms + Self.spoken(others + (question?.blocks ?? []))
  }

  /// Puts the word that says who speaks before what is said.
  private static func spoken(_ blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    let label = Block.Span("Assistant:", .assistant)
    if first.form == .heading { return [Block(.heading, [label])] + blocks }
    return [Block(first.form, [label] + first.spans)] + blocks.dropFirst()
  }
}

extension ParagraphReport {
  /// The paragraph, with its sources in brackets.
  var block: Block {
    switch role {
    case .heading: Block(.heading, [Block.Span(text.uppercased(), .heading)])
    case .alarm, .echo, .answer, .plain: Block(.paragraph, [Block.Span(text)] + citation)
    }
  }

  fileprivate var citation: [Block.Span] {
    guard let sources, !sources.isEmpty else { return [] }
    return [Block.Span("[\(sources.joined(separator: ", "))]", .aside)]
  }
}

extension QuestionReport {
  fileprivate var blocks: [Block] {
    let hint = several == true ? [Block.Span("(one or more)", .aside)] : []
    return [Block(.paragraph, [Block.Span(text)] + hint)] + Block.numbered(choices ?? [])
  }
}

extension Block {
  /// A paragraph whose first word says how urgent it is.
  static func alarm(_ label: String, _ text: String, _ rest: [Span] = []) -> Block {
    Block(.paragraph, [Span("\(label.uppercased()):", .alarm), Span(text)] + rest)
  }
}
