import AssistantProtocol
import Foundation
import Testing

@testable import SessionStore

/// That every change of what is kept shows.
@Suite struct AuditTests {
  /// Changes of the second of two conversations, of four turns, and where they show.
  private static let changes: [(sql: String, seq: Int, reason: AuditReport.Break.Reason)] = [
    ("UPDATE turn SET request = x'0061' WHERE session = 2 AND seq = 2", 2, .alteredTurn),
    ("UPDATE turn SET result = x'0061' WHERE session = 2 AND seq = 4", 4, .alteredTurn),
    ("UPDATE turn SET engine = '0.0.9' WHERE session = 2 AND seq = 1", 1, .alteredTurn),
    ("UPDATE turn SET created = created + 1 WHERE session = 2 AND seq = 3", 3, .alteredTurn),
    ("UPDATE turn SET kind = 'undo' WHERE session = 2 AND seq = 3", 3, .alteredTurn),
    ("UPDATE turn SET turn_id = 'other' WHERE session = 2 AND seq = 3", 3, .alteredTurn),
    ("UPDATE turn SET hash = zeroblob(32) WHERE session = 2 AND seq = 3", 3, .alteredTurn),
    ("UPDATE turn SET previous = zeroblob(32) WHERE session = 2 AND seq = 3", 3, .brokenLink),
    ("UPDATE session SET owner = owner + 1 WHERE id = 2", 1, .brokenLink),
    ("UPDATE session SET pack_version = '9' WHERE id = 2", 1, .brokenLink),
    ("UPDATE session SET pack_hash = x'00' WHERE id = 2", 1, .brokenLink),
    ("UPDATE session SET created = created - 1 WHERE id = 2", 1, .brokenLink),
    ("UPDATE session SET client_ref = 'other' WHERE id = 2", 1, .brokenLink),
    ("UPDATE session SET retention = 'days:30' WHERE id = 2", 1, .brokenLink),
    ("DELETE FROM turn WHERE session = 2 AND seq = 1", 1, .missingTurn),
    ("DELETE FROM turn WHERE session = 2 AND seq = 3", 3, .missingTurn),
    ("DELETE FROM turn WHERE session = 2 AND seq = 4", 4, .missingTurn),
    ("DELETE FROM turn WHERE session = 2", 1, .missingTurn),
    ("UPDATE session SET state = x'0061' WHERE id = 2", 4, .alteredState),
    ("UPDATE session SET head = zeroblob(32) WHERE id = 2", 4, .alteredState),
    ("UPDATE session SET seal = zeroblob(32) WHERE id = 2", 4, .alteredState),
    ("UPDATE turn SET kind = 'sung' WHERE session = 2 AND seq = 3", 3, .unreadable),
    ("UPDATE turn SET result = x'' WHERE session = 2 AND seq = 3", 3, .unreadable),
    ("UPDATE turn SET result = x'0109000000ff' WHERE session = 2 AND seq = 3", 3, .unreadable),
    ("UPDATE session SET state = x'07' WHERE id = 2", 5, .unreadable),
  ]

  private let folder: StoreFolder
  private let ids: [SessionID]

  init() async throws {
    folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    var ids: [SessionID] = []
    for _ in 0..<2 {
      let id = try await store.create()
      for number in 1...4 {
        try await store.append(
          NewTurn("turn-\(number)", String(repeating: "lump ", count: 30)), to: id)
      }
      ids.append(id)
    }
    self.ids = ids
    try await store.shutDown()
  }

  @Test func `what nobody touched is whole`() async throws {
    let store = try folder.store()
    #expect(try await store.audit() == AuditReport(sessions: 2, turns: 8, firstBreak: nil))
    #expect(try await store.audit(ids[1]) == AuditReport(sessions: 1, turns: 4, firstBreak: nil))
    let memory = try await store.create(.none)
    try await store.append(NewTurn("first"), to: memory)
    #expect(try await store.audit(memory) == AuditReport(sessions: 1, turns: 1, firstBreak: nil))
    await #expect(throws: SessionStoreError.notFound) {
      try await store.audit(SessionName(isInMemory: false).id)
    }
  }

  @Test(arguments: changes)
  func `a change shows where it was made`(
    sql: String, seq: Int, reason: AuditReport.Break.Reason
  ) async throws {
    try folder.tamper("DROP TRIGGER turns_stay_as_they_are; \(sql)")
    let store = try folder.store()
    let expected = AuditReport.Break(session: ids[1], seq: seq, reason: reason)
    #expect(try await store.audit().firstBreak == expected)
    #expect(try await store.audit(ids[1]).firstBreak == expected)
    #expect(try await store.audit(ids[0]).firstBreak == nil)
    #expect(expected.description.hasPrefix("session \(ids[1].rawValue), turn \(seq): "))
  }

  @Test func `a turn can't be changed by mistake`() {
    #expect(throws: (any Error).self) { try folder.tamper("UPDATE turn SET engine = '9'") }
  }
}
