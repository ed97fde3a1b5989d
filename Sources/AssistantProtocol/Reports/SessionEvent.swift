/// News of a session: a turn that was taken, on this connection or another.
///
/// It is sent as a notification named ``SessionEvent/name`` to whoever subscribed.
public struct SessionEvent: Codable, Hashable, Sendable, Annotated {
  /// The name of the notification.
  public static let name = "session.event"

  /// The session.
  public var session: SessionID
  /// The turn's number.
  public var seq: Int
  /// The caller's name for it, by which a screen knows its own turns.
  public var turnID: TurnID
  /// What was done.
  public var kind: TurnKind
  /// What the assistant said.
  public var turn: TurnReport

  /// Creates news.
  public init(
    session: SessionID, seq: Int, turnID: TurnID, kind: TurnKind, turn: TurnReport
  ) {
    self.session = session
    self.seq = seq
    self.turnID = turnID
    self.kind = kind
    self.turn = turn
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case seq
    case turnID = "turn_id"
    case kind, turn
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "seq": "The turn's number.",
    "turn_id": "The caller's name for it, by which a screen knows its own turns.",
    "kind": "What was done.",
    "turn": "What the assistant said.",
  ]
}
