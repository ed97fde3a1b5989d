import Foundation
import GRDB

@testable import SessionStore

/// Rows of a damaged file are read or refused.
enum RowFuzzer {
  private static let database = try? DatabaseQueue()
  private static let columns = [
    "id", "name", "owner", "pack", "pack_version", "pack_hash", "retention", "reference", "seq",
    "created", "last_used", "expires", "closed", "head", "seal", "session", "turn_id", "kind",
    "request", "result", "engine", "previous", "hash", "state",
  ]

  static func attempt(_ input: [UInt8]) {
    var rest = input[...]
    let values = columns.map { ($0, value(&rest)) }
    let names = values.map { "? AS \($0.0)" }.joined(separator: ", ")
    try? database?.read { database in
      let arguments = StatementArguments(values.map(\.1))
      guard
        let row = try Row.fetchOne(database, sql: "SELECT \(names)", arguments: arguments)
      else { return }
      _ = try? SessionRow(row: row)
      _ = try? TurnRow(row: row)
      _ = try? row.decode(Packed.self, forColumn: "state").content()
    }
    _ = try? Packed.fromDatabaseValue(Data(input).databaseValue)?.content()
  }

  /// A value of any type, made of the first bytes.
  private static func value(_ bytes: inout ArraySlice<UInt8>) -> DatabaseValue {
    guard let kind = bytes.popFirst() else { return .null }
    let content = bytes.prefix(Int(kind >> 2))
    bytes = bytes.dropFirst(content.count)
    return switch kind & 3 {
    case 0: .null
    case 1: content.reduce(Int64(0)) { $0 << 8 | Int64($1) }.databaseValue
    case 2: String(decoding: content, as: UTF8.self).databaseValue
    default: Data(content).databaseValue
    }
  }
}
