internal import Foundation
internal import GRDB

/// A row of the table of conversations, without the state.
struct SessionRow {
  /// The row's number.
  let key: Int64
  /// What it says.
  let record: SessionRecord
  /// The hash of the last turn, or of the conversation's beginning.
  let head: Data
  /// The hash of that and of the state.
  let seal: Data
}

extension SessionRow: FetchableRecord {
  init(row: Row) throws {
    guard let id = SessionID(bytes: try row.decode(Data.self, forColumn: "name")),
      let retention = Retention(try row.decode(String.self, forColumn: "retention"))
    else { throw SessionStoreError.corrupt("a session's row") }
    key = try row.decode(forColumn: "id")
    head = try row.decode(forColumn: "head")
    seal = try row.decode(forColumn: "seal")
    record = SessionRecord(
      id: id, owner: try row.decode(forColumn: "owner"),
      pack: PackIdentity(
        name: try row.decode(forColumn: "pack"), version: try row.decode(forColumn: "pack_version"),
        contentHash: Array(try row.decode(Data.self, forColumn: "pack_hash"))),
      retention: retention, seq: try row.decode(forColumn: "seq"),
      created: try row.decode(Milliseconds.self, forColumn: "created").date,
      lastUsed: try row.decode(Milliseconds.self, forColumn: "last_used").date,
      expires: try row.decode(Milliseconds.self, forColumn: "expires").date,
      closed: try row.decode(Milliseconds?.self, forColumn: "closed")?.date)
  }
}
