internal import Assistant
internal import KnowledgeCore
internal import Packs

extension Turn {
  /// The sources of what was said, each once, by the names that stand in brackets.
  func sourceBlocks(in pack: Pack) -> [Block] {
    var seen: Set<ID<Source>> = []
    let sources = paragraphs.flatMap(\.sources).filter { seen.insert($0).inserted }
    guard !sources.isEmpty else { return [Block("What was said last names no source.")] }
    return sources.map { id in
      let source = pack.knowledge.sources[id]
      let link = source.url.map { [Block.Span($0)] } ?? []
      return Block(.item(marker: "-"), [Block.Span("\(source.name): \(source.title)")] + link)
    }
  }
}
