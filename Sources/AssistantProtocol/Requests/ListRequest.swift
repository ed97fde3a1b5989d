/// Which sessions.
public struct ListRequest: Codable, Hashable, Sendable, Annotated {
  /// The session before the first that is wanted.
  public var after: SessionID?
  /// The most sessions.
  public var limit: Int?

  /// Creates the parameters.
  public init(after: SessionID? = nil, limit: Int? = nil) {
    self.after = after
    self.limit = limit
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "after": "The session before the first that is wanted.",
    "limit": "The most sessions; at most 100.",
  ]
}
