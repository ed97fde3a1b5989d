/// What a caller did in a turn.
public enum TurnKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// It passed on what the person said.
  case turn
  /// It took an answer back.
  case undo
  /// It corrected an answer.
  case correct
}
