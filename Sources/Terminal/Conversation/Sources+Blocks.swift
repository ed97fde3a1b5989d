internal import Assistant
internal import AssistantProtocol

extension SourcesReport {
  /// The sources, by the names that stand in brackets.
  var blocks: [Block] {
    guard !sources.isEmpty else { return [Block("What was said last names no source.")] }
    return sources.map { source in
      let link = source.url.map { [Block.Span($0)] } ?? []
      return Block(.item(marker: "-"), [Block.Span("\(source.name): \(source.title)")] + link)
    }
  }
}
