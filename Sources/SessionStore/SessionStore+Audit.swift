internal import GRDB

extension SessionStore {
  /// Looks whether every turn on the disk is as it was kept, and none is missing.
  ///
  /// - Parameter id: The one conversation to look at, or `nil` for all of them.
  /// - Returns: What was looked at, and the first place where something is wrong.
  /// - Throws: `notFound` when there is no such conversation.
  public func audit(_ id: SessionID? = nil) async throws(SessionStoreError) -> AuditReport {
    let shelf = id.map(shelf) ?? disk
    return try await shelf.read { database in try ChainAudit(database).report(on: id) }
  }
}
