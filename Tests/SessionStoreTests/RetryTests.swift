import AssistantProtocol
import Foundation
import Testing

@testable import SessionStore

/// That a client that heard no answer can ask again.
@Suite struct RetryTests {
  private let store: SessionStore
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
    store = try folder.store()
  }

  @Test func `a turn that is asked for again is answered as it was`() async throws {
    let id = try await store.create()
    let first = try await store.append(NewTurn("first", after: 0), to: id)
    try await store.append(NewTurn("second", after: 1), to: id)
    // Whatever the engine would answer now, what was answered then counts.
    let turn = try NewTurn("first", after: 0)
    let again = NewTurn(
      id: turn.id, kind: turn.kind, expectedSeq: turn.expectedSeq, request: turn.request,
      result: Data("another answer".utf8), snapshot: Data("another state".utf8), engine: "9.9.9")
    #expect(
      try await store.append(again, to: id, at: start + 60)
        == AppendedTurn(turn: first.turn, isReplayed: true))
    let latest = try await store.latest(id, owner: owner, at: start)
    #expect(latest.record.seq == 2 && latest.record.lastUsed == start)
    #expect(latest.snapshot == Data("state after words of second".utf8))
  }

  @Test func `a closed conversation still answers for the turns it took`() async throws {
    let id = try await store.create()
    let first = try await store.append(NewTurn("first"), to: id)
    try await store.close(id, owner: owner, at: start)
    #expect(
      try await store.append(NewTurn("first"), to: id)
        == AppendedTurn(turn: first.turn, isReplayed: true))
  }

  @Test func `a turn that was taken is found under its name`() async throws {
    let id = try await store.create()
    let name = TurnID(checked: "first")
    #expect(try await store.turn(name, of: id, owner: owner, at: start) == nil)
    let first = try await store.append(NewTurn("first"), to: id).turn
    try await store.append(NewTurn("second"), to: id)
    #expect(try await store.turn(name, of: id, owner: owner, at: start) == first)
    try await store.close(id, owner: owner, at: start)
    #expect(try await store.turn(name, of: id, owner: owner, at: start) == first)
    let other = try await store.create()
    #expect(try await store.turn(name, of: other, owner: owner, at: start) == nil)
  }

  @Test func `one name for two requests is a conflict`() async throws {
    let id = try await store.create()
    try await store.append(NewTurn("first", "a lump"), to: id)
    await #expect(throws: SessionStoreError.turnConflict) {
      try await store.append(NewTurn("first", "no lump"), to: id)
    }
    let other = try await store.create()
    #expect(try await !store.append(NewTurn("first", "no lump"), to: other).isReplayed)
  }

  @Test(arguments: [-1, 0, 1, 3, 4])
  func `who counts otherwise is told the number of turns`(expected: Int) async throws {
    let id = try await store.create()
    for name in ["a", "b"] { try await store.append(NewTurn(name), to: id) }
    await #expect(throws: SessionStoreError.sequenceMismatch(2)) {
      try await store.append(NewTurn("c", after: expected), to: id)
    }
    #expect(try await store.append(NewTurn("c", after: 2), to: id).turn.seq == 3)
  }

  @Test func `of many who take the same step one takes it`() async throws {
    let id = try await store.create()
    let outcomes = await withTaskGroup(of: Result<Int, any Error>.self) { group in
      for number in 0..<32 {
        group.addTask {
          do {
            return .success(
              try await store.append(NewTurn("t\(number)", after: 0), to: id).turn.seq)
          } catch {
            return .failure(error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.compactMap { try? $0.get() } == [1])
    for case .failure(let error) in outcomes {
      #expect(error as? SessionStoreError == .sequenceMismatch(1))
    }
  }
}
