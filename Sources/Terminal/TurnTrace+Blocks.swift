internal import Assistant

extension TurnTrace {
  /// The trace as a tree.
  var blocks: [Block] { [Block("Trace:")] + nodes.flatMap { $0.blocks(depth: 1) } }
}

extension TurnTrace.Node {
  fileprivate func blocks(depth: Int) -> [Block] {
    [Block(.branch(depth: depth), [Block.Span(text, .aside)])]
      + children.flatMap { $0.blocks(depth: depth + 1) }
  }
}
