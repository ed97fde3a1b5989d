internal import AssistantProtocol
internal import Foundation
internal import GRDB

/// The rows of conversations.
struct SessionTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  private static let columns = """
    id, name, owner, \(PackRow.columns), client_ref, retention, seq, created, last_used,
    expires, closed, head, seal
    """

  /// A conversation, if it is this user's and hasn't expired: all else is as if it weren't there.
  func find(_ name: SessionName, of owner: UserID, at now: Milliseconds) throws -> SessionRow {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM session WHERE name = ? AND owner = ? AND expires > ?
        """)
    let row = try SessionRow.fetchOne(
      statement, arguments: [Data(name.bytes), Int64(owner), now])
    guard let row else { throw SessionStoreError.notFound }
    return row
  }

  /// A user's conversations whose names come after a name, in the order of their names.
  func list(
    of owner: UserID, after name: SessionName?, limit: Int, at now: Milliseconds
  ) throws -> [SessionRecord] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM session
        WHERE owner = ? AND name > ? AND expires > ? ORDER BY name LIMIT ?
        """)
    return try SessionRow.fetchAll(
      statement,
      arguments: [Int64(owner), name.map { Data($0.bytes) } ?? Data(), now, limit]
    ).map(\.record)
  }

  /// A conversation, whosever it is.
  func find(_ name: SessionName) throws -> SessionRow? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Self.columns) FROM session WHERE name = ?")
    return try SessionRow.fetchOne(statement, arguments: [Data(name.bytes)])
  }

  /// How many conversations there are that haven't expired.
  ///
  /// All are counted by an index, and only those that have expired and are still there one by one.
  func count(at now: Milliseconds) throws -> Int {
    let statement = try database.cachedStatement(
      sql: """
        SELECT (SELECT count(*) FROM session) - (SELECT count(*) FROM session WHERE expires <= ?)
        """)
    return try Int.fetchOne(statement, arguments: [now]) ?? 0
  }

  /// How many of a user's conversations haven't expired, counted in the same way.
  func count(of owner: UserID, at now: Milliseconds) throws -> Int {
    let statement = try database.cachedStatement(
      sql: """
        SELECT (SELECT count(*) FROM session WHERE owner = ?1)
          - (SELECT count(*) FROM session WHERE +owner = ?1 AND expires <= ?2)
        """)
    return try Int.fetchOne(statement, arguments: [Int64(owner), now]) ?? 0
  }

  /// The knowledge of all conversations that haven't expired.
  func packs(at now: Milliseconds) throws -> Set<PackIdentity> {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT \(PackRow.columns) FROM session WHERE expires > ?")
    return Set(try PackRow.fetchAll(statement, arguments: [now]).map(\.pack))
  }

  /// The conversations after a row, whosever they are, in the order in which they began.
  func page(after key: Int64, limit: Int) throws -> [SessionRow] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Self.columns) FROM session WHERE id > ? ORDER BY id LIMIT ?")
    return try SessionRow.fetchAll(statement, arguments: [key, limit])
  }

  /// The state of a conversation.
  func state(of key: Int64) throws -> Data {
    let statement = try database.cachedStatement(sql: "SELECT state FROM session WHERE id = ?")
    guard let state = try Packed.fetchOne(statement, arguments: [key]) else {
      throw SessionStoreError.notFound
    }
    return try state.content()
  }

  /// Adds a conversation.
  func insert(_ record: SessionRecord, head: Data, seal: Data, state: Packed) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO session (
          name, owner, \(PackRow.columns), client_ref, retention, seq, created, last_used,
          expires, head, seal, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let (pack, created) = (record.pack, Milliseconds(record.created))
    try statement.execute(arguments: [
      Data(record.name.bytes), Int64(record.owner), pack.name, pack.version, Data(pack.contentHash),
      record.reference?.rawValue, record.retention.rawValue, record.seq, created, created,
      Milliseconds(record.expires),
      head, seal, state,
    ])
  }

  /// Moves a conversation on to its next turn.
  func advance(
    _ row: SessionRow, to link: ChainLink, seal: Data, state: Packed, at now: Milliseconds
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE session SET seq = ?, last_used = ?, expires = ?, head = ?, seal = ?, state = ?
        WHERE id = ?
        """)
    try statement.execute(arguments: [
      row.record.seq + 1, now, row.record.retention.end(after: now), link.hash,
      seal, state, row.key,
    ])
  }

  /// Marks a conversation as closed.
  func close(_ key: Int64, at now: Milliseconds) throws {
    try database.cachedStatement(sql: "UPDATE session SET closed = ? WHERE id = ?")
      .execute(arguments: [now, key])
  }

  /// Takes a conversation away, and with it its turns.
  func delete(_ key: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM session WHERE id = ?")
      .execute(arguments: [key])
  }

  /// Takes conversations away that have expired, and returns how many.
  func deleteExpired(at now: Milliseconds, limit: Int) throws -> Int {
    try database.cachedStatement(
      sql: """
        DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires <= ? LIMIT ?)
        """
    ).execute(arguments: [now, limit])
    return database.changesCount
  }
}
