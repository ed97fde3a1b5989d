import AssistantProtocol
import Foundation
import GRDB
import Testing

@testable import SessionStore

/// What a store tells of itself.
@Suite struct HealthTests {
  private let folder: StoreFolder
  private let store: SessionStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.store()
  }

  @Test func `conversations are counted, on the disk and in memory, until they expire`()
    async throws
  {
    #expect(try await store.statistics(at: start).sessions == 0)
    for retention in [Retention.none, .session, .days(1), .days(2), .days(3)] {
      _ = try await store.create(retention)
    }
    for (days, count) in [(0.0, 5), (1, 2), (2, 1), (3, 0)] {
      #expect(try await store.statistics(at: start + days * .day).sessions == count)
    }
    try await store.purgeExpired(at: start + 2 * .day)
    #expect(try await store.statistics(at: start + 2 * .day).sessions == 1)
    #expect(try await store.statistics(at: start + 3 * .day).sessions == 0)
  }

  @Test func `the files and the last commit are measured`() async throws {
    try await store.purgeExpired(at: start)
    let before = try await store.statistics(at: start)
    #expect(before.databaseBytes > 0 && before.logBytes == 0)
    let id = try await store.create()
    // Random words can't be deflated.
    let words = (0..<1_000).map { _ in UUID().uuidString }.joined()
    try await store.append(NewTurn("first", words), to: id)
    let after = try await store.statistics(at: start)
    #expect(after.logBytes > 0 && after.lastCommit > 0)
    try await store.purgeExpired(at: start)
    let copied = try await store.statistics(at: start)
    #expect(copied.logBytes == 0 && copied.databaseBytes > before.databaseBytes)
  }

  @Test func `the knowledge of every conversation that goes on is in use`() async throws {
    let other = PackIdentity(name: "bicycle", version: "1.0.0", contentHash: [1])
    let third = PackIdentity(name: "calcinosis", version: "2.0.0", contentHash: [])
    for (pack, retention) in [
      (pack, .days(1)), (pack, .session), (other, .none), (third, Retention.days(2)),
    ] {
      _ = try await store.create(
        owner: owner, pack: pack, retention: retention, snapshot: Data(), limit: .max, at: start)
    }
    #expect(try await store.packsInUse(at: start) == [pack, other, third])
    #expect(try await store.packsInUse(at: start + .day) == [third])
    #expect(try await store.packsInUse(at: start + 2 * .day) == [])
  }

  @Test func `a heartbeat goes through the queue and writes nothing`() async throws {
    let id = try await store.create()
    try await store.append(NewTurn("first"), to: id)
    let before = (try folder.written(), try await store.statistics(at: start))
    for _ in 0..<10 { try await store.heartbeat() }
    #expect(try folder.written() == before.0)
    #expect(try await store.statistics(at: start) == before.1)
    let blocker = try folder.intruder()
    try await blocker.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
    async let appended = store.append(NewTurn("second"), to: id)
    async let beaten: Void = store.heartbeat()
    try await blocker.writeWithoutTransaction { try $0.rollback() }
    #expect(try await appended.turn.seq == 2)
    try await beaten
  }
}

extension StoreFolder {
  /// The bytes of the database and its log, without what only tells who reads.
  fileprivate func written() throws -> [Data] {
    try [file, "\(file)-wal"].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
  }
}
