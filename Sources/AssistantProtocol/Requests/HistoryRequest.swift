/// Which turns.
public struct HistoryRequest: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The number of the turn before the first that is wanted.
  public var after: Int?
  /// The most turns.
  public var limit: Int?

  /// Creates the parameters.
  public init(session: SessionID, after: Int? = nil, limit: Int? = nil) {
    self.session = session
    self.after = after
    self.limit = limit
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case after = "after_seq"
    case limit
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "after_seq": "The number of the turn before the first that is wanted.",
    "limit": "The most turns; at most 100.",
  ]
}
