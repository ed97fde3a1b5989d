import AssistantProtocol
import Foundation
import Glibc
import SocketSupport
import Synchronization
import TestSupport
import Testing

/// That a daemon which is killed has lost no turn that it acknowledged, and doubles none.
@Suite(.serialized, .timeLimit(.minutes(20))) struct KillTests {
  /// How many daemons are killed; the environment can ask for more.
  private static let rounds = Rounds.kills.count(6)
  private static let talkers = 4
  private static let canTrace =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  @Test func `whoever is killed at any moment has lost nothing`() async throws {
    try await kill(Array(repeating: nil, count: Self.rounds))
  }

  @Test(.enabled(if: canTrace, "strace can't kill"))
  func `whoever is killed on its way to the disk has lost nothing`() async throws {
    let calls = ["pwrite64", "fdatasync", "write"]
    try await kill(
      (0..<Self.rounds).map { "inject=\(calls[$0 % 3]):signal=SIGKILL:when=\(1 + 7 * ($0 / 3))" })
  }

  /// Kills one daemon after the other that keeps the same sessions, each at a system call, or at any
  /// moment where it is `nil`.
  private func kill(_ faults: [String?]) async throws {
    let folder = try ScratchFolder()
    var talkers: [Talker] = []
    for fault in faults {
      let tracer = fault.map {
        [
          "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64,fdatasync,write",
          "-e", $0,
        ]
      }
      // A daemon that dies before it answers has acknowledged nothing.
      guard let daemon = try? await RunningDaemon.unhurried(in: folder, under: tracer ?? []) else {
        continue
      }
      let killer = fault == nil ? Killer(of: daemon.pid) : nil
      let (earlier, socket) = (talkers, daemon.socket)
      talkers = await withTaskGroup(of: Talker.self) { group in
        for number in 0..<Self.talkers {
          let talker = earlier.indices.contains(number) ? earlier[number] : Talker()
          group.addTask { await talker.talking(to: socket, under: killer) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      _ = try await daemon.status()
    }
    try await check(talkers, in: folder)
  }

  private func check(_ talkers: [Talker], in folder: ScratchFolder) async throws {
    let daemon = try await RunningDaemon.unhurried(in: folder)
    let connection = try LineConversation(with: daemon.socket)
    var acknowledged = 0
    for talker in talkers {
      for (session, turns) in talker.acknowledged {
        var kept: [LoggedTurn] = []
        var after: Int?
        repeat {
          let page = try await connection.call(
            .history, HistoryRequest(session: session, after: after))
          kept += page.turns
          after = page.next
        } while after != nil
        #expect(kept.map(\.seq) == Array(1..<(kept.count + 1)))
        #expect(Set(kept.map(\.turn)).count == kept.count)
        #expect(kept.count == turns.count || kept.count == turns.count + 1)
        for (seq, turn) in turns { #expect(kept.first { $0.seq == seq }?.turn == turn) }
        acknowledged += turns.count
      }
    }
    #expect(acknowledged > 0)
    #expect(try await daemon.end() == 0)
  }
}

/// Kills a daemon in the middle of work: any moment after any of its first answers.
private final class Killer: Sendable {
  private static let longestRest: UInt32 = 5_000
  private let pid: Int32
  /// Counted in answers, not in time, so that a busy machine's daemon gets to work as well.
  private let answersLeft = Atomic(Int.random(in: 1...60))

  init(of pid: Int32) { self.pid = pid }

  /// To be told of every answer.
  func answerCame() {
    guard answersLeft.subtract(1, ordering: .relaxed).newValue == 0 else { return }
    Thread.detachNewThread { [pid] in
      // Not a wait for anything: the moment must have nothing to do with what is written then.
      usleep(UInt32.random(in: 0...Self.longestRest))
      kill(pid, SIGKILL)
    }
  }
}

/// Somebody who talks until nobody answers any more, and asks again for what was never answered.
private struct Talker: Sendable {
  /// The turns that were acknowledged, by session.
  private(set) var acknowledged: [SessionID: [Int: TurnID]] = [:]
  private var session: SessionID?
  private var number = 0

  func talking(to socket: String, under killer: Killer?) async -> Talker {
    var talker = self
    while (try? await talker.say(to: socket, under: killer)) != nil {}
    return talker
  }

  private mutating func say(to socket: String, under killer: Killer?) async throws {
    let connection = try LineConversation(with: socket)
    let session: SessionID
    if let begun = self.session { session = begun } else { session = try await connection.begin() }
    if self.session == nil { acknowledged[session] = [:] }
    self.session = session
    killer?.answerCame()
    while true {
      // The number goes up only with an answer: an unanswered turn is sent again.
      let result = try await connection.say("the brakes squeal", in: session, number)
      acknowledged[session]?[result.seq] = TurnID(screen: "t", number: number)
      number += 1
      killer?.answerCame()
    }
  }
}
