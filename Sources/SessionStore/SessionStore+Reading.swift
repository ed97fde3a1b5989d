internal import GRDB
public import AssistantProtocol
public import Foundation

extension SessionStore {
  /// A conversation and its state after the last turn, with which it goes on.
  public func latest(
    _ id: SessionID, owner: UserID, at now: Date
  ) async throws(SessionStoreError) -> StoredSession {
    let name = try SessionName(id)
    return try await shelf(of: name).read { database in
      try Self.session(name, owner, now, database).stored
    }
  }

  /// The turn that is kept under a client's name, or `nil`; a closed conversation still knows it.
  public func turn(
    _ turn: TurnID, of id: SessionID, owner: UserID, at now: Date
  ) async throws(SessionStoreError) -> StoredTurn? {
    let name = try SessionName(id)
    return try await shelf(of: name).read { database in
      let session = try SessionTable(database).find(name, of: owner, at: Milliseconds(now))
      return try TurnTable(database).find(turn, in: session.key)
    }
  }

  /// The turns of a conversation after a place, in order.
  public func history(
    of id: SessionID, owner: UserID, after seq: Int = 0, limit: Int, at now: Date
  ) async throws(SessionStoreError) -> [StoredTurn] {
    let name = try SessionName(id)
    return try await shelf(of: name).read { database in
      let session = try SessionTable(database).find(name, of: owner, at: Milliseconds(now))
      return try TurnTable(database).list(of: session.key, after: seq, limit: max(limit, 0))
    }
  }

  /// A user's conversations whose names come after a name, in the order of their names.
  ///
  /// That order says nothing, but it doesn't change when a conversation goes or comes between two
  /// calls.
  public func list(
    owner: UserID, after id: SessionID? = nil, limit: Int, at now: Date
  ) async throws(SessionStoreError) -> [SessionRecord] {
    let name: SessionName? = if let id { try SessionName(id) } else { nil }
    var records: [SessionRecord] = []
    for shelf in shelves {
      records += try await shelf.read { database in
        try SessionTable(database).list(
          of: owner, after: name, limit: max(limit, 0), at: Milliseconds(now))
      }
    }
    return Array(records.sorted { $0.name < $1.name }.prefix(max(limit, 0)))
  }

  /// All that is kept about a conversation.
  public func export(
    _ id: SessionID, owner: UserID, at now: Date
  ) async throws(SessionStoreError) -> SessionExport {
    let name = try SessionName(id)
    return try await shelf(of: name).read { database in
      let (key, session) = try Self.session(name, owner, now, database)
      return SessionExport(
        session: session,
        turns: try TurnTable(database).list(of: key, after: 0, limit: session.record.seq))
    }
  }

  private static func session(
    _ name: SessionName, _ owner: UserID, _ now: Date, _ database: Database
  ) throws -> (key: Int64, stored: StoredSession) {
    let table = SessionTable(database)
    let row = try table.find(name, of: owner, at: Milliseconds(now))
    return (row.key, StoredSession(record: row.record, snapshot: try table.state(of: row.key)))
  }
}
