public import AssistantProtocol

extension LoggedTurn {
  /// The turn as it was: what the person did, and what the assistant said.
  public var blocks: [Block] {
    let words =
      switch kind {
      case .turn: text ?? ""
      case .undo: "(took the last answer back)"
      case .correct: "(corrected \(finding ?? "an answer") to \(text ?? "something else"))"
      }
    return [Block(.paragraph, [Block.Span("You:", .user), Block.Span(words)])] + result.blocks
  }
}
