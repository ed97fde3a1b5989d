import AssistantProtocol
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import SessionStore

/// That a full disk costs nothing that was acknowledged, and that work goes on when there is room.
@Suite struct FullDiskTests {
  @Test func `a store that may not grow keeps what it has, and goes on when it may`() async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    try await store.limit(pages: 60)
    let id = try await store.create()
    let acknowledged = try await store.fill(id)
    #expect(acknowledged > 10)
    #expect(store.failure == nil && !store.isWritable)
    // A beat of the heart is no write.
    try await store.heartbeat()
    #expect(!store.isWritable)
    try await store.limit(pages: 1 << 30)
    try await store.expectToGoOn(id, after: acknowledged)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only root mounts a small disk"))
  func `a full disk costs nothing, and work goes on when there is room`() async throws {
    let disk = try SmallDisk(megabytes: 1)
    defer { disk.unmount() }
    let store = try SessionStore(folder: "\(disk.path)/sessions")
    let id = try await store.create()
    let ballast = "\(disk.path)/ballast"
    try Data(count: 600_000).write(to: URL(fileURLWithPath: ballast))
    let acknowledged = try await store.fill(id)
    #expect(acknowledged > 10)
    #expect(store.failure == nil && !store.isWritable)
    #expect(try await store.latest(id, owner: owner, at: start).record.seq == acknowledged)
    try FileManager.default.removeItem(atPath: ballast)
    try await store.expectToGoOn(id, after: acknowledged)
    try await store.shutDown()
    let later = try SessionStore(folder: "\(disk.path)/sessions")
    #expect(try await later.audit().turns == acknowledged + 1)
    try await later.shutDown()
  }
}

extension SessionStore {
  /// Lets the file grow to so many pages.
  fileprivate func limit(pages: Int) async throws {
    _ = try await disk.write { try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(pages)") }
  }

  /// Appends turns until there is no room, and returns how many were acknowledged.
  fileprivate func fill(_ id: SessionID) async throws -> Int {
    for seq in 0..<10_000 {
      do {
        // Random words can't be deflated.
        let words = (0..<40).map { _ in UUID().uuidString }.joined()
        try await append(NewTurn("t\(seq)", words, after: seq), to: id)
      } catch SessionStoreError.storageFull {
        return seq
      }
    }
    Issue.record("the disk never was full")
    return 0
  }

  /// Everything acknowledged is there, and more is taken.
  fileprivate func expectToGoOn(_ id: SessionID, after count: Int) async throws {
    let turn = try NewTurn("later", after: count)
    #expect(try await append(turn, to: id).turn.seq == count + 1)
    #expect(isWritable)
    let report = try await audit()
    #expect(report == AuditReport(sessions: 1, turns: count + 1, firstBreak: nil))
  }
}

/// A file system of its own, which is soon full.
private struct SmallDisk {
  static let isPossible = getuid() == 0 && (try? SmallDisk(megabytes: 1))?.unmount() != nil

  private let folder: ScratchFolder

  init(megabytes: Int) throws {
    folder = try ScratchFolder()
    let result = unsafe mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m,mode=0700")
    try #require(result == 0)
  }

  var path: String { folder.path }

  func unmount() { _ = unsafe umount2(path, Int32(MNT_DETACH)) }
}
