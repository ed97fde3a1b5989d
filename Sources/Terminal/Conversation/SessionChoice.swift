public import AssistantProtocol

/// Which session a screen shows.
public enum SessionChoice: Hashable, Sendable {
  /// One that is begun.
  case new(CreateRequest)
  /// One that is taken up where it was left.
  case resumed(SessionID)

  /// A session with the service's usual pack, kept as long as usual.
  public static let usual = SessionChoice.new(CreateRequest())
}
