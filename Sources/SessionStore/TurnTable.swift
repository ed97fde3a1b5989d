internal import AssistantProtocol
internal import Foundation
internal import GRDB

/// The rows of turns, which are only added, and go with their conversation.
struct TurnTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  private static let columns =
    "seq, turn_id, kind, request, result, engine, created, previous, hash"

  /// The turn that is kept under a client's name.
  func find(_ id: TurnID, in session: Int64) throws -> StoredTurn? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Self.columns) FROM turn WHERE session = ? AND turn_id = ?")
    return try TurnRow.fetchOne(statement, arguments: [session, id.rawValue])?.turn
  }

  /// The turns after a place, in order.
  func list(of session: Int64, after seq: Int, limit: Int) throws -> [StoredTurn] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM turn WHERE session = ? AND seq > ? ORDER BY seq LIMIT ?
        """)
    return try TurnRow.fetchAll(statement, arguments: [session, seq, limit]).map(\.turn)
  }

  /// All turns of a conversation, in order.
  func all(of session: Int64) throws -> RecordCursor<TurnRow> {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Self.columns) FROM turn WHERE session = ? ORDER BY seq")
    return try TurnRow.fetchCursor(statement, arguments: [session])
  }

  /// Adds a turn.
  func insert(
    _ turn: StoredTurn, to session: Int64, request: Packed, result: Packed
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO turn (session, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      session, turn.seq, turn.id.rawValue, turn.kind.rawValue, request, result, turn.engine,
      Milliseconds(turn.created), turn.link.previous, turn.link.hash,
    ])
  }
}
