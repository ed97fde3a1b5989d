internal import Assistant
internal import KnowledgeCore
internal import Packs

extension Turn {
  /// The turn as it is shown: what can't wait first, then what the assistant says and asks.
  func blocks(in pack: Pack) -> [Block] {
    let alarms = paragraphs.filter { $0.role == .alarm }.map { alarm($0, in: pack) }
    let others = paragraphs.filter { $0.role != .alarm }.map { block($0, in: pack) }
    return alarms + Self.spoken(others + (prompt?.blocks ?? []))
  }

  private func alarm(_ paragraph: Paragraph, in pack: Pack) -> Block {
    let level = urgency.flatMap(pack.knowledge.level)
    return .alarm(level?.label ?? "Warning", paragraph.text, Self.citation(paragraph, in: pack))
  }

  private func block(_ paragraph: Paragraph, in pack: Pack) -> Block {
    switch paragraph.role {
    case .heading: Block(.heading, [Block.Span(paragraph.text.uppercased(), .heading)])
    case .alarm, .echo, .answer, .plain:
      Block(.paragraph, [Block.Span(paragraph.text)] + Self.citation(paragraph, in: pack))
    }
  }

  private static func citation(_ paragraph: Paragraph, in pack: Pack) -> [Block.Span] {
    guard !paragraph.sources.isEmpty else { return [] }
    let names = paragraph.sources.map { pack.knowledge.sources[$0].name }
    return [Block.Span("[\(names.joined(separator: ", "))]", .aside)]
  }

  /// Puts the word that says who speaks before what is said.
  private static func spoken(_ blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    let label = Block.Span("Assistant:", .assistant)
    if first.form == .heading { return [Block(.heading, [label])] + blocks }
    return [Block(first.form, [label] + first.spans)] + blocks.dropFirst()
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
