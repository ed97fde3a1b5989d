package import SessionStore

/// A connection as methods see it: who is at its other end, and how to send news there.
package struct Caller: Sendable, Identifiable {
  /// The number of the connection, which no other connection of this run has.
  package let id: Int
  /// The user at the other end, as the system says.
  package let user: UserID
  /// Whether that user may reload packs and end the service.
  package let isAdministrator: Bool
  /// Sends a line that nobody asked for at this moment, or drops the connection when too many wait.
  ///
  /// It never waits, so a caller who doesn't read holds up nobody else's turn.
  package let send: @Sendable (_ line: [UInt8]) -> Void

  /// Names a caller.
  package init(
    id: Int, user: UserID, isAdministrator: Bool, send: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.id = id
    self.user = user
    self.isAdministrator = isAdministrator
    self.send = send
  }
}
