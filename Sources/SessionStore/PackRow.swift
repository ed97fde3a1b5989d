internal import Foundation
internal import GRDB

/// The columns that tell the knowledge of a conversation.
struct PackRow {
  static let columns = "pack, pack_version, pack_hash"

  /// What they say.
  let pack: PackIdentity
}

extension PackRow: FetchableRecord {
  init(row: Row) throws {
    pack = PackIdentity(
      name: try row.decode(forColumn: "pack"), version: try row.decode(forColumn: "pack_version"),
      contentHash: Array(try row.decode(Data.self, forColumn: "pack_hash")))
  }
}
