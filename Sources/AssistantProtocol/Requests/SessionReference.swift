/// A session by its name.
public struct SessionReference: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID

  /// Names a session.
  public init(_ session: SessionID) { self.session = session }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = ["session_id": "The session."]
}
