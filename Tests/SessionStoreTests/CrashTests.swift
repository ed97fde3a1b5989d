import AssistantProtocol
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import SessionStore

/// That a program that is killed has lost nothing that it acknowledged.
@Suite(.serialized, .timeLimit(.minutes(10))) struct CrashTests {
  @Test func `whoever is killed at any moment has kept what was acknowledged`() async throws {
    try await kill(by: Array(repeating: nil, count: CrashingProgram.rounds))
  }

  @Test(.enabled(if: Tracer.isPossible, "strace can't kill"))
  func `whoever is killed on its way to the disk has kept what was acknowledged`() async throws {
    let places = ["pwrite64", "fdatasync"].flatMap { call in
      [1, 2, 3, 5, 8, 13, 40].map { "inject=\(call):signal=SIGKILL:when=\($0)" }
    }
    try await kill(by: places)
  }

  /// Kills one program after the other that uses the same conversations.
  private func kill(by faults: [String?]) async throws {
    let folder = CrashingProgram.folder(of: getpid())
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await SessionStore(folder: folder).shutDown()
    var kept: [SessionID: Int] = [:]
    for fault in faults {
      try fault?.write(toFile: "\(folder)/fault", atomically: true, encoding: .utf8)
      let end = try await #require(
        processExitsWith: .signal(SIGKILL), observing: [\.standardOutputContent]
      ) { try await CrashingProgram.run() }
      try await compare(
        folder, with: CrashingProgram.acknowledged(end.standardOutputContent), &kept)
    }
    #expect(kept.values.reduce(0, +) >= faults.count)
  }

  /// What was acknowledged is there, and nothing else but what was on its way.
  private func compare(
    _ folder: String, with acknowledged: [SessionID: Int], _ kept: inout [SessionID: Int]
  ) async throws {
    let store = try SessionStore(folder: folder)
    #expect(try await store.audit().firstBreak == nil)
    for record in try await store.list(owner: owner, limit: .max, at: start) {
      // A turn may have reached the disk whose acknowledgement didn't reach anybody.
      let known = kept[record.id] ?? acknowledged[record.id] ?? 0
      #expect(record.seq == known || kept[record.id] == nil && record.seq == known + 1)
      kept[record.id] = record.seq
    }
    #expect(Set(acknowledged.keys).isSubset(of: kept.keys))
    try await store.shutDown()
  }
}

/// A program that appends turns from several tasks, says what was acknowledged, and is killed.
private enum CrashingProgram {
  /// How many are killed; the environment can ask for more.
  static let rounds = Rounds.kills.count(15)
  private static let writers = 8
  /// How long it rests at most between its last counted line and its end, in microseconds.
  private static let longestRest: UInt32 = 5_000
  /// Counted in lines, not in time, so that a program on a busy machine gets to work as well.
  private static let linesLeft = Atomic(Int.random(in: 1...200))

  /// Where the children of a process keep their conversations.
  static func folder(of parent: pid_t) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("anamnesis-crash-\(parent)").path
  }

  static func run() async throws {
    let folder = folder(of: getppid())
    let store = try SessionStore(folder: folder)
    let fault = try? String(contentsOfFile: "\(folder)/fault", encoding: .utf8)
    let tracer = try fault.map {
      try Tracer(in: folder, "-e", "trace=pwrite64,fdatasync", "-e", $0)
    }
    let dies = tracer == nil
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<writers {
        group.addTask {
          do { try await write(to: store, dies: dies) } catch { Issue.record(error) }
        }
      }
    }
  }

  private static func write(to store: SessionStore, dies: Bool) async throws {
    let id = try await store.create()
    var seq = 0
    while true {
      say("\(id.rawValue) \(seq)\n")
      if dies { lineWasSaid() }
      seq = try await store.append(NewTurn("t\(seq)", after: seq), to: id).turn.seq
    }
  }

  /// Kills this program, any moment after the last of its lines that are counted.
  private static func lineWasSaid() {
    guard linesLeft.subtract(1, ordering: .relaxed).newValue == 0 else { return }
    Thread.detachNewThread {
      // Not a wait for anything: the moment must have nothing to do with what is written then.
      usleep(UInt32.random(in: 0...longestRest))
      kill(getpid(), SIGKILL)
    }
  }

  /// Says a line in one call, so that no half of it can be said.
  private static func say(_ line: String) {
    let bytes = Array(line.utf8)
    _ = unsafe Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }

  /// How many turns of each conversation were acknowledged.
  static func acknowledged(_ output: [UInt8]) throws -> [SessionID: Int] {
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    return lines.reduce(into: [:]) { counts, line in
      let words = line.split(separator: " ")
      // What the test library says stands on lines of its own.
      guard words.count == 2, let id = SessionID(rawValue: String(words[0])),
        let seq = Int(words[1])
      else {
        return
      }
      counts[id] = max(counts[id] ?? 0, seq)
    }
  }
}
