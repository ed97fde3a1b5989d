import AssistantProtocol
import Foundation
import GRDB
import Testing

@testable import SessionStore

/// That nothing is left of what is taken away, as the bytes of the files show.
@Suite struct ErasureTests {
  /// A word that deflating leaves as it is.
  private static let canary = "zq7XvK2mWp9TbR4nJd"

  private enum Way: CaseIterable {
    case deleted, closed, expired
  }

  private let folder: StoreFolder
  private let store: SessionStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.store()
  }

  @Test(arguments: Way.allCases, [false, true])
  private func `no word is left`(way: Way, isCopied: Bool) async throws {
    let kept = try await store.create(.days(30))
    let gone = try await store.create(.session)
    for number in 0..<40 {
      let padding = String(repeating: "\(number) ", count: number * 20)
      let turn = try NewTurn("\(Self.canary)-\(number)", "\(Self.canary) \(padding)")
      try await store.append(turn, to: gone)
      try await store.append(NewTurn("kept-\(number)", padding), to: kept)
    }
    // Half of the tests find the words in the database, and half in its log.
    if isCopied { try await store.purgeExpired(at: start) }
    #expect(try hits() > 40)
    switch way {
    case .deleted: try await store.delete(gone, owner: owner, at: start)
    case .closed: try await store.close(gone, owner: owner, at: start)
    case .expired: #expect(try await store.purgeExpired(at: start + .day) == 1)
    }
    #expect(try hits() == 0)
    try await store.append(NewTurn("last"), to: kept)
    #expect(try await store.audit() == AuditReport(sessions: 1, turns: 41, firstBreak: nil))
    #expect(try hits() == 0)
  }

  @Test func `an earlier state is gone when the next erasure is done`() async throws {
    let id = try await store.create()
    let turn = try NewTurn("first")
    try await store.append(
      NewTurn(
        id: turn.id, kind: .turn, request: turn.request, result: turn.result,
        snapshot: Data(Self.canary.utf8), engine: turn.engine), to: id)
    try await store.append(NewTurn("second"), to: id)
    try await store.purgeExpired(at: start)
    #expect(try hits() == 0)
  }

  @Test func `who reads meanwhile delays the end, and the next purge makes up for it`() async throws
  {
    let id = try await store.create()
    try await store.append(NewTurn("first", Self.canary), to: id)
    let reader = try folder.intruder()
    try await reader.writeWithoutTransaction {
      try $0.beginTransaction(.deferred)
      _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM turn")
    }
    await #expect(throws: SessionStoreError.erasureDelayed) {
      try await store.delete(id, owner: owner, at: start)
    }
    await #expect(throws: SessionStoreError.notFound) {
      try await store.latest(id, owner: owner, at: start)
    }
    #expect(try hits() > 0)
    try await reader.writeWithoutTransaction { try $0.commit() }
    try await store.purgeExpired(at: start)
    #expect(try hits() == 0)
  }

  private func hits() throws -> Int {
    let bytes = try folder.bytes()
    let word = Data(Self.canary.utf8)
    var (count, place) = (0, bytes.startIndex)
    while let found = bytes.range(of: word, in: place..<bytes.endIndex) {
      count += 1
      place = found.upperBound
    }
    return count
  }
}
