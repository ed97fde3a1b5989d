internal import Assistant
internal import KnowledgeCore
internal import Packs

extension Turn {
  /// The turn as it is shown: what can't wait first, then what the assistant says and asks.
  func blocks(in pack: Pack) -> [Block] {
    let alarms = paragraphs.filter { $0.role == .alarm }.map { alarm($0, in: pack) }
    let others = paragraphs.filter { $0.role != .alarm }.map { $0.block(in: pack) }
    return alarms + Self.spoken(others + (prompt?.blocks ?? []))
  }

  private func alarm(_ paragraph: Paragraph, in pack: Pack) -> Block {
    let level = urgency.flatMap(pack.knowledge.level)
    return .alarm(level?.label ?? "Warning", paragraph.text, paragraph.citation(in: pack))
  }

  /// Puts the word that says who speaks before what is said.
  private static func spoken(_ blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    let label = Block.Span("Assistant:", .assistant)
    if first.form == .heading { return [Block(.heading, [label])] + blocks }
    return [Block(first.form, [label] + first.spans)] + blocks.dropFirst()
  }
}

extension Turn.Paragraph {
  /// The paragraph, with its sources in brackets.
  func block(in pack: Pack) -> Block {
    switch role {
    case .heading: Block(.heading, [Block.Span(text.uppercased(), .heading)])
    case .alarm, .echo, .answer, .plain:
      Block(.paragraph, [Block.Span(text)] + citation(in: pack))
    }
  }

  fileprivate func citation(in pack: Pack) -> [Block.Span] {
    guard !sources.isEmpty else { return [] }
    let names = sources.map { pack.knowledge.sources[$0].name }
    return [Block.Span("[\(names.joined(separator: ", "))]", .aside)]
  }
}

extension Turn.Prompt {
  fileprivate var blocks: [Block] {
    let hint = allowsSeveral ? [Block.Span("(one or more)", .aside)] : []
    return [Block(.paragraph, [Block.Span(text)] + hint)] + Block.numbered(choices)
  }
}

extension Block {
  /// A paragraph whose first word says how urgent it is.
  static func alarm(_ label: String, _ text: String, _ rest: [Span] = []) -> Block {
    Block(.paragraph, [Span("\(label.uppercased()):", .alarm), Span(text)] + rest)
  }
}
