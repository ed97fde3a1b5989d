/// What is taken back.
public struct UndoRequest: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The turn's name.
  public var turn: TurnID
  /// The number of the turn after which the session stood so; without it the last answer is taken
  /// back.
  public var target: Int?
  /// The number of the turn after which this one comes.
  public var expected: Int?

  /// Creates the parameters.
  public init(session: SessionID, turn: TurnID, target: Int? = nil, expected: Int? = nil) {
    self.session = session
    self.turn = turn
    self.target = target
    self.expected = expected
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case turn = "turn_id"
    case target = "to_seq"
    case expected = "expected_seq"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "turn_id": "The caller's name for the turn; the same name gives the same result again.",
    "to_seq": "The number of the turn to go back to; without it the last answer is taken back.",
    "expected_seq": "The number of the turn after which this one comes.",
  ]
}
