import AssistantProtocol
import Foundation
import Testing

@testable import SessionStore

@Suite struct SessionStoreTests {
  private let folder: StoreFolder
  private let store: SessionStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.store()
  }

  @Test func `a conversation begins with what it was given`() async throws {
    let record = try await store.create(
      owner: owner, pack: pack, reference: ClientReference(checked: "visit-17"),
      snapshot: Data("fresh".utf8), limit: 1, at: start)
    let expected = SessionRecord(
      name: record.name, owner: owner, pack: pack, reference: record.reference,
      retention: .standard, seq: 0, created: start,
      lastUsed: start, expires: start + .day, closed: nil)
    #expect(record == expected && record.reference?.rawValue == "visit-17")
    let latest = try await store.latest(record.id, owner: owner, at: start)
    #expect(latest == StoredSession(record: record, snapshot: Data("fresh".utf8)))
  }

  @Test func `a turn moves a conversation on`() async throws {
    let id = try await store.create()
    let now = start + 60
    let appended = try await store.append(NewTurn("first", after: 0), to: id, at: now)
    #expect(!appended.isReplayed && appended.turn.seq == 1 && appended.turn.created == now)
    let (record, snapshot) = try await latest(id, at: now)
    #expect(record.seq == 1 && record.lastUsed == now && record.expires == now + .day)
    #expect(snapshot == "state after words of first")
  }

  @Test func `the history comes in pages`() async throws {
    let id = try await store.create()
    for number in 1...7 { try await store.append(NewTurn("turn-\(number)"), to: id) }
    var seen: [Int] = []
    while true {
      let page = try await store.history(
        of: id, owner: owner, after: seen.last ?? 0, limit: 3, at: start)
      if page.isEmpty { break }
      #expect(page.count <= 3)
      seen += page.map(\.seq)
    }
    #expect(seen == Array(1...7))
  }

  @Test(arguments: [0, -1, .min])
  func `who wants nothing gets nothing`(limit: Int) async throws {
    let id = try await store.create()
    try await store.append(NewTurn("first"), to: id)
    #expect(try await store.history(of: id, owner: owner, limit: limit, at: start).isEmpty)
    #expect(try await store.list(owner: owner, limit: limit, at: start).isEmpty)
  }

  @Test func `conversations are listed in pages, on the disk and in memory`() async throws {
    var ids: Set<SessionID> = []
    for number in 0..<10 {
      ids.insert(try await store.create(number.isMultiple(of: 2) ? .none : .standard))
    }
    var seen: [SessionID] = []
    while true {
      let page = try await store.list(owner: owner, after: seen.last, limit: 3, at: start)
      if page.isEmpty { break }
      seen += page.map(\.id)
    }
    #expect(seen == ids.sorted { $0.rawValue < $1.rawValue })
  }

  @Test func `a closed conversation can be read and takes no turn`() async throws {
    let id = try await store.create()
    try await store.append(NewTurn("first"), to: id)
    let closed = try await store.close(id, owner: owner, at: start + 5)
    #expect(closed.closed == start + 5)
    #expect(try await store.close(id, owner: owner, at: start + 9) == closed)
    #expect(try await latest(id, at: start).record == closed)
    await #expect(throws: SessionStoreError.closed) {
      try await store.append(NewTurn("second"), to: id)
    }
  }

  @Test func `an export has every turn and the state`() async throws {
    let id = try await store.create()
    var turns: [StoredTurn] = []
    for name in ["a", "b", "c"] { turns.append(try await store.append(NewTurn(name), to: id).turn) }
    let export = try await store.export(id, owner: owner, at: start)
    #expect(export.turns == turns)
    #expect(export.session == (try await store.latest(id, owner: owner, at: start)))
  }

  @Test func `what was acknowledged is there when the store is opened again`() async throws {
    let id = try await store.create()
    for number in 1...50 { try await store.append(NewTurn("turn-\(number)"), to: id) }
    let before = try await store.export(id, owner: owner, at: start)
    try await store.shutDown()
    let after = try await folder.store().export(id, owner: owner, at: start)
    #expect(after == before && after.turns.count == 50)
  }

  @Test(arguments: [Retention.none, .session, .standard])
  func `a store that was shut down refuses everything`(retention: Retention) async throws {
    let id = try await store.create(retention)
    try await store.shutDown()
    await #expect(throws: SessionStoreError.self) { try await store.create(retention) }
    await #expect(throws: SessionStoreError.self) {
      try await store.append(NewTurn("late"), to: id)
    }
    await #expect(throws: SessionStoreError.self) {
      try await store.latest(id, owner: owner, at: start)
    }
    await #expect(throws: SessionStoreError.self) { try await store.heartbeat() }
    await #expect(throws: SessionStoreError.self) { try await store.statistics(at: start) }
  }

  private func latest(
    _ id: SessionID, at now: Date
  ) async throws -> (record: SessionRecord, snapshot: String) {
    let latest = try await store.latest(id, owner: owner, at: now)
    return (latest.record, String(decoding: latest.snapshot, as: UTF8.self))
  }
}
