/// What is corrected.
public struct CorrectRequest: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The turn's name.
  public var turn: TurnID
  /// The name of the finding.
  public var finding: String
  /// What is so instead, in words.
  public var answer: String
  /// The number of the turn after which this one comes.
  public var expected: Int?

  /// Creates the parameters.
  public init(
    session: SessionID, turn: TurnID, finding: String, answer: String, expected: Int? = nil
  ) {
    self.session = session
    self.turn = turn
    self.finding = finding
    self.answer = answer
    self.expected = expected
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case turn = "turn_id"
    case finding, answer
    case expected = "expected_seq"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "turn_id": "The caller's name for the turn; the same name gives the same result again.",
    "finding": "The name of the finding.",
    "answer": "What is so: `yes`, `no`, `not sure`, `forget`, a value or an amount.",
    "expected_seq": "The number of the turn after which this one comes.",
  ]
}
