internal import AssistantProtocol
internal import SessionStore
internal import Synchronization

/// The conversations that are held at the moment, and those that were held last.
///
/// While a session is in use there is one ``LiveSession`` of it, so that its turns come one after the
/// other whichever connection they come over.
final class LiveSessions: Sendable {
  private struct Key: Hashable {
    let session: SessionID
    let owner: UserID
  }

  private struct Entry {
    let session: LiveSession
    var users = 0
    var lastUse: UInt64
  }

  private struct Table {
    var entries: [Key: Entry] = [:]
    var uses: UInt64 = 0

    /// Forgets idle sessions when there are too many, those that were used last the longest ago.
    mutating func forgetOldest(beyond capacity: Int) {
      guard entries.count > capacity else { return }
      // A quarter at a time, so that looking for the oldest ones is seldom.
      let idle = entries.filter { $0.value.users == 0 }
        .sorted { $0.value.lastUse < $1.value.lastUse }
      for (key, _) in idle.prefix(max(capacity / 4, 1)) { entries[key] = nil }
    }
  }

  private let backing: Backing
  private let capacity: Int
  private let table = Mutex(Table())

  /// - Parameters:
  ///   - backing: What sessions rest on.
  ///   - capacity: How many are remembered while nobody uses them.
  init(on backing: Backing, capacity: Int) {
    self.backing = backing
    self.capacity = capacity
  }

  /// Remembers a session that has just begun.
  func begin(_ id: SessionID, of owner: UserID, _ standing: Standing) {
    let session = LiveSession(of: owner, on: backing, standing: standing)
    table.withLock { table in
      table.uses += 1
      table.entries[Key(session: id, owner: owner)] = Entry(
        session: session, lastUse: table.uses)
      table.forgetOldest(beyond: capacity)
    }
  }

  /// Does something with a session, which stays the one live session of its name meanwhile.
  func using<Value: Sendable>(
    _ id: SessionID, of owner: UserID,
    _ body: (LiveSession) async throws(RPCError) -> Value
  ) async throws(RPCError) -> Value {
    let key = Key(session: id, owner: owner)
    let session = checkOut(key)
    do throws(RPCError) {
      let value = try await body(session)
      checkIn(key, isThere: true)
      return value
    } catch {
      checkIn(key, isThere: error.code != .sessionNotFound)
      throw error
    }
  }

  private func checkOut(_ key: Key) -> LiveSession {
    table.withLock { table in
      table.uses += 1
      var entry =
        table.entries[key]
        ?? Entry(session: LiveSession(of: key.owner, on: backing), lastUse: table.uses)
      entry.users += 1
      entry.lastUse = table.uses
      table.entries[key] = entry
      return entry.session
    }
  }

  private func checkIn(_ key: Key, isThere: Bool) {
    table.withLock { table in
      table.entries[key]?.users -= 1
      if !isThere, table.entries[key]?.users == 0 { table.entries[key] = nil }
      table.forgetOldest(beyond: capacity)
    }
  }
}
