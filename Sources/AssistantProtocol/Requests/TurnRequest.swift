/// What was said, either in words or by picking choices.
public struct TurnRequest: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The turn's name.
  public var turn: TurnID
  /// What the person typed.
  public var text: String?
  /// The choices that the person picked.
  public var choice: Choice?
  /// The number of the turn after which this one comes.
  public var expected: Int?

  /// Creates the parameters.
  public init(
    session: SessionID, turn: TurnID, text: String? = nil, choice: Choice? = nil,
    expected: Int? = nil
  ) {
    self.session = session
    self.turn = turn
    self.text = text
    self.choice = choice
    self.expected = expected
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case turn = "turn_id"
    case text, choice
    case expected = "expected_seq"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "turn_id": "The caller's name for the turn; the same name gives the same result again.",
    "text": "What the person typed; this or `choice`.",
    "choice": "The numbers of the choices that the person picked.",
    "expected_seq": "The number of the turn after which this one comes.",
  ]
}
