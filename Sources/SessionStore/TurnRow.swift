internal import AssistantProtocol
internal import Foundation
internal import GRDB

/// A row of the table of turns.
struct TurnRow {
  /// What it says.
  let turn: StoredTurn
}

extension TurnRow: FetchableRecord {
  init(row: Row) throws {
    guard let id = TurnID(rawValue: try row.decode(forColumn: "turn_id")),
      let kind = TurnKind(rawValue: try row.decode(forColumn: "kind"))
    else { throw SessionStoreError.corrupt("a turn's row") }
    turn = StoredTurn(
      seq: try row.decode(forColumn: "seq"), id: id, kind: kind,
      request: try row.decode(Packed.self, forColumn: "request").content(),
      result: try row.decode(Packed.self, forColumn: "result").content(),
      engine: try row.decode(forColumn: "engine"),
      created: try row.decode(Milliseconds.self, forColumn: "created").date,
      link: ChainLink(
        previous: try row.decode(forColumn: "previous"), hash: try row.decode(forColumn: "hash")))
  }
}
