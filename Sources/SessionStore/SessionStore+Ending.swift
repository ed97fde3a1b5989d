public import AssistantProtocol
public import Foundation

extension SessionStore {
  /// How many conversations are taken away at a time, so that other writes wait no longer for it.
  private static let expiredAtATime = 200

  /// Closes a conversation: it takes no more turns, and is gone if it was to be kept no longer.
  ///
  /// Closing it once more changes nothing.
  @discardableResult
  public func close(
    _ id: SessionID, owner: UserID, at now: Date
  ) async throws(SessionStoreError) -> SessionRecord {
    let (name, now) = (try SessionName(id), Milliseconds(now))
    let record = try await shelf(of: name).write { database in
      let table = SessionTable(database)
      let row = try table.find(name, of: owner, at: now)
      if row.record.closed == nil { try table.close(row.key, at: now) }
      return try table.find(name, of: owner, at: now).record
    }
    guard record.retention.endsWhenClosed else { return record }
    do throws(SessionStoreError) {
      try await delete(id, owner: owner, at: now.date)
    } catch {
      // Somebody else has taken it away in between.
      if error != .notFound { throw error }
    }
    return record
  }

  /// Takes a conversation away, and returns when its words are nowhere in the files any more.
  ///
  /// - Throws: `erasureDelayed` when somebody reads for so long that traces are left for now.
  public func delete(
    _ id: SessionID, owner: UserID, at now: Date
  ) async throws(SessionStoreError) {
    let name = try SessionName(id)
    try await shelf(of: name).write(erasing: true) { database in
      let table = SessionTable(database)
      try table.delete(table.find(name, of: owner, at: Milliseconds(now)).key)
    }
  }

  /// Takes away what has expired, and all traces of what was taken away before.
  ///
  /// - Returns: How many conversations had expired.
  @discardableResult
  public func purgeExpired(at now: Date) async throws(SessionStoreError) -> Int {
    var count = 0
    for shelf in shelves {
      var taken = 0
      repeat {
        taken = try await shelf.write { database in
          try SessionTable(database).deleteExpired(
            at: Milliseconds(now), limit: Self.expiredAtATime)
        }
        count += taken
      } while taken == Self.expiredAtATime
      try await shelf.write(erasing: true) { _ in }
    }
    return count
  }
}
