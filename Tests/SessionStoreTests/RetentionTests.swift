import AssistantProtocol
import Foundation
import Testing

@testable import SessionStore

@Suite struct RetentionTests {
  @Test(arguments: [
    ("none", 1.0), ("session", 1), ("days:1", 1), ("days:7", 7), ("days:30", 30),
  ])
  func `a conversation goes when it was left alone for long enough`(
    text: String, days: Double
  ) async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    let id = try await store.create(try #require(Retention(rawValue: text)))
    let used = start + 0.5 * .day
    try await store.append(NewTurn("first"), to: id, at: used)
    let end = used + days * .day
    #expect(try await store.purgeExpired(at: end - 0.001) == 0)
    #expect(try await store.latest(id, owner: owner, at: end - 0.001).record.expires == end)
    #expect(try await store.purgeExpired(at: end) == 1)
    await #expect(throws: SessionStoreError.notFound) {
      try await store.latest(id, owner: owner, at: start)
    }
    #expect(try await store.purgeExpired(at: end) == 0)
  }

  @Test func `many go at once`() async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    for _ in 0..<450 { _ = try await store.create(.session) }
    let kept = try await store.create(.days(2))
    #expect(try await store.purgeExpired(at: start + .day) == 450)
    #expect(try await store.list(owner: owner, limit: 9, at: start).map(\.id) == [kept])
  }

  @Test(arguments: [Retention.none, .session])
  func `what lasts until it is closed is gone then`(retention: Retention) async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    let id = try await store.create(retention)
    try await store.append(NewTurn("first"), to: id)
    #expect(try await store.close(id, owner: owner, at: start).closed == start)
    await #expect(throws: SessionStoreError.notFound) {
      try await store.latest(id, owner: owner, at: start)
    }
  }

  @Test func `what is in memory ends with the program and never touches the disk`() async throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let id = try await store.create(.none)
    let before = try folder.bytes()
    for number in 0..<20 { try await store.append(NewTurn("t\(number)"), to: id) }
    #expect(try await store.history(of: id, owner: owner, limit: 99, at: start).count == 20)
    #expect(try folder.bytes() == before)
    try await store.shutDown()
    let later = try folder.store()
    await #expect(throws: SessionStoreError.notFound) {
      try await later.latest(id, owner: owner, at: start)
    }
  }
}
