import AssistantProtocol
import TestSupport
import Testing

@testable import SessionStore

/// That a disk that fails once, whenever that is, costs nothing that was acknowledged.
@Suite(.serialized, .timeLimit(.minutes(20))) struct FaultSweepTests {
  @Test(
    .enabled(if: Tracer.isPossible, "strace can't refuse"),
    arguments: ["pwrite64", "fdatasync", "ftruncate"], ["EIO", "ENOSPC"])
  func `a fault costs nothing that was acknowledged`(call: String, error: String) async {
    await #expect(processExitsWith: .success) { [call, error] in
      for place in FaultyDisk.places {
        try await FaultyDisk(refusing: call, with: error, at: place).use()
      }
    }
  }
}

/// A store on a disk that refuses one call to the system.
private struct FaultyDisk {
  /// Which of the calls is refused; the environment can ask for all up to some number.
  static var places: [Int] {
    Rounds.faults.wanted.map { Array(1...$0) } ?? [1, 3, 8, 24]
  }

  private let fault: String
  private let rounds: Int
  private let folder: StoreFolder
  private let store: SessionStore
  private let id: SessionID

  init(refusing call: String, with error: String, at place: Int) async throws {
    fault = "inject=\(call):error=\(error):when=\(place)"
    rounds = 20 + 3 * place
    folder = try StoreFolder(isInMemory: true)
    store = try folder.store()
    id = try await store.create()
  }

  /// Appends turns and erases the log, over and over, and looks what is left of it.
  func use() async throws {
    let tracer = try Tracer(
      in: folder.path, "-e", "trace=pwrite64,fdatasync,ftruncate", "-e", fault)
    var acknowledged = 0
    for _ in 0..<rounds where store.failure == nil {
      if try await succeeds({ try await append(after: acknowledged) }) { acknowledged += 1 }
      _ = try await succeeds { try await store.purgeExpired(at: start) }
    }
    let calls = try tracer.stop()
    #expect(calls.contains { $0.hasSuffix("(INJECTED)") }, "\(fault) met nobody")
    try await expectToGoOn(after: acknowledged)
    try await expectKept(acknowledged)
  }

  private func append(after seq: Int) async throws {
    let appended = try await store.append(NewTurn("t\(seq)", after: seq), to: id)
    #expect(appended.turn.seq == seq + 1)
  }

  /// Whether something was done; if it wasn't, it can be done later, or nothing can any more.
  private func succeeds(_ action: () async throws -> Void) async throws -> Bool {
    do {
      try await action()
      return true
    } catch let error as SessionStoreError {
      #expect(error.isFinal ? store.failure == error : error.isRetryable, "\(fault): \(error)")
      return false
    }
  }

  /// The disk is well again: the store goes on, unless it has ended.
  private func expectToGoOn(after seq: Int) async throws {
    if let failure = store.failure {
      await #expect(throws: failure) { try await append(after: seq) }
    } else {
      try await append(after: seq)
      #expect(store.isWritable)
    }
  }

  /// Exactly what was acknowledged is there, and perhaps the turn that was under way.
  private func expectKept(_ acknowledged: Int) async throws {
    let later = try folder.store()
    let report = try await later.audit()
    #expect(report.firstBreak == nil && report.sessions == 1)
    #expect((acknowledged...acknowledged + 1).contains(report.turns), "\(fault)")
    #expect(try await later.latest(id, owner: owner, at: start).record.seq == report.turns)
    try await later.shutDown()
  }
}
