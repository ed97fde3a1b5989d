import AssistantProtocol
import Foundation
import Testing

@testable import SessionStore

/// That a user has no more conversations than are allowed.
@Suite struct LimitTests {
  private let folder: StoreFolder
  private let store: SessionStore

  init() throws {
    folder = try StoreFolder(isInMemory: true)
    store = try folder.store()
  }

  @Test(arguments: [Retention.none, .session, .days(2)])
  func `one more than allowed is refused, wherever the others are`(retention: Retention)
    async throws
  {
    try await create(.days(1))
    let memory = try await create(.none)
    try await create(.session)
    await #expect(throws: SessionStoreError.tooManySessions(3)) { try await create(retention) }
    #expect(try await store.list(owner: owner, limit: 9, at: start).count == 3)
    // Another user has a count of their own.
    _ = try await store.create(retention, owner: owner + 1)
    try await store.delete(memory, owner: owner, at: start)
    try await create(retention)
  }

  @Test func `what has expired counts no more, whether it was taken away or not`() async throws {
    for retention in [Retention.days(1), .days(2), .none] { try await create(retention) }
    await #expect(throws: SessionStoreError.tooManySessions(3)) {
      try await create(.days(1), at: start + .day - 0.001)
    }
    try await create(.days(1), at: start + .day)
    try await create(.days(1), at: start + .day)
    try await store.purgeExpired(at: start + .day)
    await #expect(throws: SessionStoreError.tooManySessions(3)) {
      try await create(.days(1), at: start + .day)
    }
  }

  @Test func `of many who come at once as many are let in as are allowed`() async throws {
    let created = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask { (try? await create(.days(1), limit: 20)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(created == 20)
    #expect(try await store.statistics(at: start).sessions == 20)
  }

  @discardableResult
  private func create(
    _ retention: Retention, limit: Int = 3, at now: Date = start
  ) async throws -> SessionID {
    try await store.create(
      owner: owner, pack: pack, retention: retention, snapshot: Data(), limit: limit, at: now
    ).id
  }
}
