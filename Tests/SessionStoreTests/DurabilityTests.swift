import Foundation
import GRDB
import Glibc
import Testing

@testable import SessionStore

/// That what is acknowledged is on the disk, and what the disk refuses is never acknowledged.
@Suite(.serialized) struct DurabilityTests {
  private static let settings: [(name: String, value: String)] = [
    ("synchronous", "2"), ("journal_mode", "wal"), ("secure_delete", "1"), ("foreign_keys", "1"),
    ("temp_store", "2"), ("wal_autocheckpoint", "0"), ("journal_size_limit", "4194304"),
    ("busy_timeout", "5000"), ("application_id", "\(StoreSchema.applicationID)"),
    ("user_version", "\(StoreSchema.format)"),
  ]

  @Test func `every commit waits for the disk`() async throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    for (name, value) in Self.settings {
      let found = try await store.disk.write { database in
        try String.fetchOne(database, sql: "PRAGMA \(name)")
      }
      #expect(found == value, "\(name)")
    }
  }

  @Test(.enabled(if: Tracer.isPossible, "strace can't look"))
  func `a turn is on the disk before it is acknowledged`() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder()
      let store = try folder.store()
      let id = try await store.create()
      let before = try WALFile(of: folder.file).commits
      let tracer = try Tracer(in: folder.path, "-e", "trace=fdatasync,lseek")
      for number in 0..<25 {
        try await store.append(NewTurn("t\(number)", after: number), to: id)
        // A call that nobody else makes marks the acknowledgement.
        lseek(-1, number, SEEK_SET)
      }
      let calls = try tracer.stop()
      let syncs = calls.split(omittingEmptySubsequences: false) { $0.contains("lseek(-1") }
        .map { calls in calls.count { $0.contains("fdatasync") && $0.hasSuffix("= 0") } }
      #expect(syncs.count == 26 && syncs.prefix(25).allSatisfy { $0 >= 1 }, "\(calls)")
      #expect(try WALFile(of: folder.file).commits - before == 25)
    }
  }

  @Test(.enabled(if: Tracer.isPossible, "strace can't refuse"))
  func `a disk that can't be waited for ends all writing`() async throws {
    await #expect(processExitsWith: .success) { try await expectEnd("fdatasync:error=EIO") }
  }

  @Test(.enabled(if: Tracer.isPossible, "strace can't refuse"))
  func `a disk that can't be written to ends all writing`() async throws {
    await #expect(processExitsWith: .success) { try await expectEnd("pwrite64:error=EIO") }
  }

  @Test(.enabled(if: Tracer.isPossible, "strace can't refuse"))
  func `a disk that is full ends nothing`() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder()
      let store = try folder.store()
      let id = try await store.create()
      try await store.append(NewTurn("first"), to: id)
      let tracer = try Tracer(
        in: folder.path, "-e", "trace=fdatasync,pwrite64", "-e", "inject=pwrite64:error=ENOSPC")
      await #expect(throws: SessionStoreError.storageFull) {
        try await store.append(NewTurn("second"), to: id)
      }
      #expect(try await store.latest(id, owner: owner, at: start).record.seq == 1)
      _ = try tracer.stop()
      #expect(try await store.append(NewTurn("second", after: 1), to: id).turn.seq == 2)
      #expect(store.failure == nil)
    }
  }
}

/// Makes a call to the system fail for a while, and expects that nothing is written from then on.
private func expectEnd(_ fault: String) async throws {
  let folder = try StoreFolder()
  let store = try folder.store()
  let id = try await store.create()
  try await store.append(NewTurn("first"), to: id)
  let tracer = try Tracer(
    in: folder.path, "-e", "trace=fdatasync,pwrite64", "-e", "inject=\(fault)")
  await #expect(throws: SessionStoreError.self) {
    try await store.append(NewTurn("second"), to: id)
  }
  let failure = try #require(store.failure)
  #expect(!store.isWritable)
  #expect(failure.isFinal && !failure.isRetryable)
  _ = try tracer.stop()
  // The disk is well again, but nobody knows what it has lost.
  let log = try Data(contentsOf: URL(fileURLWithPath: "\(folder.file)-wal"))
  for name in ["second", "third"] {
    await #expect(throws: failure) { try await store.append(NewTurn(name), to: id) }
  }
  #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.file)-wal")) == log)
  #expect(try await store.latest(id, owner: owner, at: start).record.seq == 1)
  let later = try folder.store()
  let report = try await later.audit()
  #expect((1...2).contains(report.turns) && report.firstBreak == nil)
}
