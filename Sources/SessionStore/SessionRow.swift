internal import AssistantProtocol
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
  private static let damaged = SessionStoreError.corrupt("a session's row")

  init(row: Row) throws {
    guard let name = SessionName(bytes: try row.decode(Data.self, forColumn: "name")),
      let retention = Retention(rawValue: try row.decode(forColumn: "retention"))
    else { throw Self.damaged }
    let seq = try row.decode(Int.self, forColumn: "seq")
    guard (0..<Int.max).contains(seq) else { throw Self.damaged }
    key = try row.decode(forColumn: "id")
    head = try row.decode(forColumn: "head")
    seal = try row.decode(forColumn: "seal")
    record = SessionRecord(
      name: name, owner: try row.decode(forColumn: "owner"),
      pack: try PackRow(row: row).pack, reference: try Self.reference(in: row),
      retention: retention, seq: seq,
      created: try row.decode(Milliseconds.self, forColumn: "created").date,
      lastUsed: try row.decode(Milliseconds.self, forColumn: "last_used").date,
      expires: try row.decode(Milliseconds.self, forColumn: "expires").date,
      closed: try row.decode(Milliseconds?.self, forColumn: "closed")?.date)
  }

  private static func reference(in row: Row) throws -> ClientReference? {
    guard let text = try row.decode(String?.self, forColumn: "client_ref") else { return nil }
    guard let reference = ClientReference(rawValue: text) else { throw damaged }
    return reference
  }
}
