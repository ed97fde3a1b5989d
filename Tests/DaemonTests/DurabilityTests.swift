import AssistantProtocol
import Foundation
import Glibc
import SocketSupport
import TestSupport
import Testing

/// That a turn is on the disk before its answer is on its way, and what happens when it can't be.
@Suite(.serialized, .timeLimit(.minutes(15))) struct DurabilityTests {
  private static let canTrace =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
  private static let strace = ["/usr/bin/strace", "-f", "-qq"]

  @Test(.enabled(if: canTrace, "strace can't look"))
  func `between the last write of a turn and its answer the disk has confirmed it`() async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let calls = "\(folder.path)/calls"
    let daemon = try await RunningDaemon.unhurried(
      in: folder,
      under: Self.strace + [
        "-s", "200", "-o", calls, "-e", "trace=pwrite64,fdatasync,write,writev,sendto,sendmsg",
      ])
    let connection = try LineConversation(with: daemon.socket)
    let session = try await connection.begin()
    for number in 0..<30 { try await connection.say("the brakes squeal", in: session, number) }
    #expect(try await daemon.end() == 0)
    var (isConfirmed, answers, confirmations) = (true, 0, 0)
    for line in try String(contentsOfFile: calls, encoding: .utf8).split(separator: "\n") {
      // A call of one thread that another one interrupts is told in two lines; it has happened at
      // the second.
      let isBeginning = line.contains("<unfinished")
      if line.contains("pwrite64") { isConfirmed = false }
      if line.contains("fdatasync"), !isBeginning {
        isConfirmed = true
        confirmations += 1
      }
      if line.contains(#"\"replayed\":false"#) {
        #expect(isConfirmed, "an answer left before \(line)")
        answers += 1
      }
    }
    #expect(answers == 30 && confirmations >= 31)
  }

  @Test(
    .enabled(if: canTrace, "strace can't refuse"),
    arguments: ["pwrite64", "fdatasync"], Rounds.faults.wanted == nil ? [1, 5] : [1, 2, 5, 12])
  func `a disk that fails ends the daemon, and nothing acknowledged is lost`(
    call: String, place: Int
  ) async throws {
    let folder = try ScratchFolder()
    // The tables are there before the fault is.
    try await RunningDaemon.unhurried(in: folder).end()
    let daemon = try? await RunningDaemon.unhurried(
      in: folder,
      under: Self.strace + [
        "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):error=EIO:when=\(place)+",
      ])
    let (kept, refusal) = try await talk(to: daemon)
    if let daemon {
      #expect(refusal?.code == .storageFailed)
      #expect(try await daemon.status() == 74)
    }
    try await expect(kept, in: folder)
  }

  @Test(.enabled(if: canTrace, "strace can't refuse"), arguments: [40, 61])
  func `a full disk refuses turns, and the daemon lives on`(place: Int) async throws {
    let folder = try ScratchFolder()
    try await RunningDaemon.unhurried(in: folder).end()
    let daemon = try await RunningDaemon.unhurried(
      in: folder,
      under: Self.strace + [
        "-o", "/dev/null", "-e", "trace=pwrite64", "-e",
        "inject=pwrite64:error=ENOSPC:when=\(place)..\(place + 5)",
      ])
    let connection = try LineConversation(with: daemon.socket)
    var (refusals, session, turn) = (0, SessionID?.none, 0)
    while turn < 20 {
      do {
        if let session {
          try await connection.say("the brakes squeal", in: session, turn)
        } else {
          session = try await connection.begin()
        }
        turn += 1
      } catch let error as RPCError {
        #expect(error.code == .storageFull && error.data.retryable)
        #expect(try await connection.call(.status, NoParams()).state == .degraded)
        refusals += 1
      }
    }
    #expect(refusals > 0)
    #expect(try await connection.call(.status, NoParams()).state == .ready)
    let log = try await connection.call(.history, HistoryRequest(session: try #require(session)))
    #expect(log.turns.count == 19)
    #expect(try await daemon.end() == 0)
  }

  @Test func `a daemon without memory to spare says so or ends, and loses nothing`() async throws {
    let folder = try ScratchFolder()
    let prlimit = "/usr/bin/prlimit"
    try #require(FileManager.default.isExecutableFile(atPath: prlimit))
    var kept: [SessionID: Int] = [:]
    for megabytes in stride(from: 160, through: 320, by: 40) {
      // Each heap of the system's library takes addresses for far more than it holds.
      let daemon = try? await RunningDaemon.unhurried(
        in: folder, under: [prlimit, "--as=\(megabytes << 20)"],
        environment: ["MALLOC_ARENA_MAX": "1"])
      kept.merge(try await talk(to: daemon).kept) { _, new in new }
      _ = try await daemon?.end(with: SIGKILL)
    }
    try await expect(kept, in: folder)
  }

  /// Talks until something is refused, or for a while.
  private func talk(
    to daemon: RunningDaemon?
  ) async throws -> (kept: [SessionID: Int], refusal: RPCError?) {
    guard let daemon, let connection = try? LineConversation(with: daemon.socket) else {
      return ([:], nil)
    }
    var kept: [SessionID: Int] = [:]
    do {
      let session = try await connection.begin()
      kept[session] = 0
      for number in 0..<40 {
        kept[session] = try await connection.say("the brakes squeal", in: session, number).seq
      }
    } catch let error as RPCError {
      return (kept, error)
    } catch {}
    return (kept, nil)
  }

  private func expect(_ kept: [SessionID: Int], in folder: ScratchFolder) async throws {
    let daemon = try await RunningDaemon.unhurried(in: folder)
    let connection = try LineConversation(with: daemon.socket)
    for (session, seq) in kept {
      let found = try await connection.call(.get, SessionReference(session)).seq
      #expect(found == seq || found == seq + 1)
    }
    #expect(try await daemon.end() == 0)
  }
}
