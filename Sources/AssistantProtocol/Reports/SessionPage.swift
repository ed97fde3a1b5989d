/// The sessions.
public struct SessionPage: Codable, Hashable, Sendable, Annotated {
  /// The sessions.
  public var sessions: [SessionEntry]
  /// What to ask for the sessions after these with, if there are any.
  public var next: SessionID?

  /// Creates a page.
  public init(sessions: [SessionEntry], next: SessionID? = nil) {
    self.sessions = sessions
    self.next = next
  }

  enum CodingKeys: String, CodingKey {
    case sessions
    case next = "next_after"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "sessions": "The sessions.", "next_after": "The `after` of the next page, if there is one.",
  ]
}
