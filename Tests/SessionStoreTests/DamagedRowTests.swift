import Foundation
import GRDB
import TestSupport
import Testing

@testable import SessionStore

/// That what can't be read is an error, and nothing worse.
@Suite struct DamagedRowTests {
  private typealias Columns = [String: DatabaseValue]

  private static let rounds = Rounds.fuzz.count(2_000)
  private static let text = Data(String(repeating: "a hard white lump ", count: 20).utf8)

  private static let session: Columns = [
    "id": 1.databaseValue, "name": Data(0..<16).databaseValue, "owner": 1_000.databaseValue,
    "pack": "bicycle".databaseValue, "pack_version": "1.0.0".databaseValue,
    "pack_hash": Data(0..<32).databaseValue, "client_ref": "visit-17".databaseValue,
    "retention": "days:7".databaseValue,
    "seq": 12.databaseValue, "created": 1_800_000_000_000.databaseValue,
    "last_used": 1_800_000_000_000.databaseValue, "expires": 1_800_604_800_000.databaseValue,
    "closed": .null, "head": Data(0..<32).databaseValue, "seal": Data(0..<32).databaseValue,
    "state": Packed(text).databaseValue,
  ]

  private static let turn: Columns = [
    "seq": 3.databaseValue, "turn_id": "turn-3".databaseValue, "kind": "turn".databaseValue,
    "request": Packed(Data("lump".utf8)).databaseValue, "result": Packed(text).databaseValue,
    "engine": "0.1.0".databaseValue, "created": 1_800_000_000_000.databaseValue,
    "previous": Data(0..<32).databaseValue, "hash": Data(0..<32).databaseValue,
  ]

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `a damaged row is an error, and nothing worse`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var outcomes = (read: 0, refused: 0)
    for _ in 0..<Self.rounds / 4 {
      do {
        if random.number(below: 2) == 0 {
          try Self.use(sessionOf: Self.damaged(Self.session, &random))
        } else {
          try Self.use(turnOf: Self.damaged(Self.turn, &random))
        }
        outcomes.read += 1
      } catch {
        guard case .corrupt = SessionStoreError(error) else { throw error }
        outcomes.refused += 1
      }
    }
    #expect(outcomes.read > 0 && outcomes.refused > 0)
  }

  /// Does with a session's row all that a store does.
  private static func use(sessionOf columns: Columns) throws {
    let state = try Row(columns).decode(Packed.self, forColumn: "state").content()
    let row = try SessionRow(row: Row(columns))
    let now = Milliseconds(row.record.lastUsed)
    _ = (TurnChain.beginning(of: row.record), TurnChain.seal(of: state, head: row.head))
    _ = (row.record.retention.end(after: now), row.record.seq + 1, row.record.id)
  }

  /// Does with a turn's row all that a store does.
  private static func use(turnOf columns: Columns) throws {
    let turn = try TurnRow(row: Row(columns)).turn
    _ = TurnChain.hash(of: turn, after: turn.link.previous)
  }

  private static func damaged(_ columns: Columns, _ random: inout SplitMix64) -> Columns {
    var columns = columns
    let names = columns.keys.sorted()
    for _ in 0...random.number(below: 2) {
      let name = random.pick(names)
      let other = columns[random.pick(names)] ?? .null
      columns[name] = damaged(columns[name] ?? .null, or: other, &random)
    }
    return columns
  }

  private static func damaged(
    _ value: DatabaseValue, or other: DatabaseValue, _ random: inout SplitMix64
  ) -> DatabaseValue {
    switch random.number(below: 8) {
    case 0: return .null
    case 1: return other
    case 2: return random.pick([.min, -1, 0, 1, 1 << 32, 1 << 53, .max]).databaseValue
    case 3: return Int64(bitPattern: random.next()).databaseValue
    case 4: return random.pick([-1.5, .infinity, 1e300]).databaseValue
    case 5:
      return String.random(of: ["days:", "9", "none", "é", "\0", "-"], upTo: 4, using: &random)
        .databaseValue
    default: break
    }
    guard var bytes = Data.fromDatabaseValue(value), !bytes.isEmpty else { return .null }
    if random.number(below: 4) == 0 {
      bytes = bytes.prefix(random.number(below: bytes.count))
    } else {
      // The head of packed bytes says what follows.
      let end = random.number(below: 2) == 0 ? min(bytes.count, 8) : bytes.count
      bytes[bytes.startIndex + random.number(below: end)] = UInt8(random.number(below: 256))
    }
    return bytes.databaseValue
  }
}
