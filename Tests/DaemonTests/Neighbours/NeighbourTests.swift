import AssistantProtocol
import Foundation
import SocketSupport
import TestSupport
import Testing

extension DaemonLife {
  /// That whoever behaves well is answered in time, whoever else is there.
  @Suite(.timeLimit(.minutes(15))) struct NeighbourTests {
    private static let connections = Rounds.connections.count(2_000)
    private static let blocks = 5
    /// Each is two requests.
    private static let turnsPerBlock = connections / 100
    private static let neighbours: [Neighbour] = [
      .deaf, .slow, .numerous, .restless(connections / blocks),
    ]

    @Test(arguments: neighbours)
    func `bad neighbours keep nobody waiting, and leave nothing behind`(
      neighbour: Neighbour
    ) async throws {
      let daemon = try await RunningDaemon.ready([
        "--turns-per-second", "0", "--max-connections-per-user", "256",
      ])
      // The first session opens what stays open.
      _ = try await GoodClient(at: daemon.socket).waits(for: 1)
      let watcher = try LineConversation(with: daemon.socket)
      let isAlone = { try await watcher.call(.status, NoParams()).connections == 1 }
      try await eventually("the first has gone", isAlone)
      let files = daemon.openFiles
      try await expectPeace(beside: neighbour, at: daemon)
      try await eventually("all have gone", within: .seconds(30), isAlone)
      try await eventually("all is closed", within: .seconds(30)) {
        daemon.openFiles ?? 0 <= files ?? 0
      }
      #expect(try await daemon.end() == 0)
    }

    @Test(.enabled(if: Stranger.isPossible, "only root can be somebody else, with Python"))
    func `a stranger finds out nothing, and keeps nobody waiting`() async throws {
      let stranger = try Stranger()
      let daemon = try await RunningDaemon.ready(
        ["--turns-per-second", "0", "--socket-group", "\(Stranger.group)"], in: stranger.folder)
      let ours = try LineConversation(with: daemon.socket)
      let session = try await ours.begin()
      try await ours.say("the brakes squeal", in: session, 1)
      try stranger.prepare(toAskFor: session)
      try await expectPeace(beside: stranger.neighbour, at: daemon)
      try stranger.expectIgnorance()
      #expect(try await ours.say("no", in: session, 2).seq == 2)
      #expect(try await daemon.end() == 0)
    }

    /// Compares how long is waited without the neighbour and with it, by turns, so that whatever else
    /// the machine does is in both.
    ///
    /// A wait of a few milliseconds more says nothing: there are fewer processors than threads, and a
    /// thread that has to wait for one waits for so long, or until two of the neighbour's answers are
    /// made, one over a connection that it has left. For the same reason it is measured again when it
    /// seems too long: the machine is busy once, a service that is unfair always.
    private func expectPeace(beside neighbour: Neighbour, at daemon: RunningDaemon) async throws {
      let answer = try neighbour.question.map(GoodClient(at: daemon.socket).wait) ?? .zero
      let slack = max(.milliseconds(10), answer * 2)
      var found: [String] = []
      for _ in 0..<3 {
        let (alone, beside) = try await waits(beside: neighbour, at: daemon)
        let longest = max(alone * 2, alone + slack)
        if beside <= longest { return }
        found.append("\(beside) and \(alone) alone")
      }
      Issue.record("p99 of a ping and a turn beside \(neighbour.testDescription): \(found)")
    }

    private func waits(
      beside neighbour: Neighbour, at daemon: RunningDaemon
    ) async throws -> (alone: Duration, beside: Duration) {
      let client = try GoodClient(at: daemon.socket)
      var (alone, beside): ([Duration], [Duration]) = ([], [])
      for _ in 0..<Self.blocks {
        alone += try await client.waits(for: Self.turnsPerBlock)
        let visit = Visit()
        beside += try await withThrowingDiscardingTaskGroup { [socket = daemon.socket] group in
          group.addTask {
            defer { visit.begin() }
            try await onThread { try neighbour.behave(socket, visit) }
          }
          defer { visit.finish() }
          try await visit.hasBegun()
          return try await client.waits(for: Self.turnsPerBlock)
        }
      }
      return (alone.percentile99, beside.percentile99)
    }
  }
}

extension RunningDaemon {
  /// How many files it has open, if this may be known: it lets only root look into it.
  fileprivate var openFiles: Int? {
    try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count
  }
}
