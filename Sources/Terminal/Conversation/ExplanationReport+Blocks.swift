internal import AssistantProtocol

extension ExplanationReport {
  /// What fits so far.
  var fitBlocks: [Block] {
    fits.isEmpty
      ? [Block("Nothing that you told me points anywhere yet.")] : fits.map(\.block)
  }

  /// How the last turn came about, as a tree.
  var traceBlocks: [Block] {
    [Block("Trace:")] + trace.map { Block(.branch(depth: $0.depth), [Block.Span($0.text, .aside)]) }
  }
}
