import AssistantProtocol
import Foundation
import Testing

@testable import SessionStore

/// That a conversation of somebody else is exactly like one that isn't there.
@Suite struct OwnershipTests {
  /// Everything that can be done to a conversation.
  private static let operations:
    [(
      name: String,
      call: @Sendable (SessionStore, SessionID, UserID, Date) async throws -> Void
    )] = [
      ("latest", { _ = try await $0.latest($1, owner: $2, at: $3) }),
      ("history", { _ = try await $0.history(of: $1, owner: $2, limit: 9, at: $3) }),
      ("turn", { _ = try await $0.turn(TurnID(checked: "first"), of: $1, owner: $2, at: $3) }),
      ("export", { _ = try await $0.export($1, owner: $2, at: $3) }),
      ("append", { _ = try await $0.append(NewTurn("stolen"), to: $1, owner: $2, at: $3) }),
      ("repeat", { _ = try await $0.append(NewTurn("first"), to: $1, owner: $2, at: $3) }),
      ("close", { try await $0.close($1, owner: $2, at: $3) }),
      ("delete", { try await $0.delete($1, owner: $2, at: $3) }),
    ]

  @Test(arguments: operations.indices, [Retention.none, .session, .standard])
  func `another user, a wrong name and the time after the end find nothing`(
    operation: Int, retention: Retention
  ) async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    let id = try await store.create(retention)
    try await store.append(NewTurn("first"), to: id)
    let before = try await store.export(id, owner: owner, at: start)
    let call = Self.operations[operation].call
    await #expect(throws: SessionStoreError.notFound) { try await call(store, id, 0, start) }
    await #expect(throws: SessionStoreError.notFound) {
      try await call(store, id, owner + 1, start)
    }
    let other = SessionName(isInMemory: retention == .none).id
    await #expect(throws: SessionStoreError.notFound) { try await call(store, other, owner, start) }
    await #expect(throws: SessionStoreError.notFound) {
      try await call(store, id, owner, start + .day)
    }
    #expect(try await store.export(id, owner: owner, at: start) == before)
    #expect(try await store.list(owner: owner + 1, limit: 9, at: start).isEmpty)
    #expect(try await store.list(owner: owner, limit: 9, at: start + .day).isEmpty)
    try await call(store, id, owner, start)
  }
}
