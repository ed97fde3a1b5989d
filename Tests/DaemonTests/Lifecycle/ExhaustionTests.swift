import Foundation
import SocketSupport
import Testing

extension DaemonLife {
  /// What the daemon does when the system has no more files for it.
  struct ExhaustionTests {
    private static let limiter = "/usr/bin/prlimit"
    private static let isPossible =
      getuid() == 0 && FileManager.default.isExecutableFile(atPath: limiter)

    @Test(.enabled(if: isPossible, "only root may count the daemon's files"))
    func `without files it waits quietly, and goes on when there are some`() async throws {
      let daemon = try await RunningDaemon.ready(["--max-connections-per-user", "200"])
      let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(daemon.pid)/fd")
        .count
      let process = try Process.run(
        URL(fileURLWithPath: Self.limiter),
        arguments: ["--pid", "\(daemon.pid)", "--nofile=\(open + 40):\(open + 40)"])
      process.waitUntilExit()
      let clients = try (0..<80).map { _ in try RawClient(daemon.socket) }
      for client in clients { try await client.send(ping(1)) }
      for client in clients.prefix(30) { #expect(try await client.line() != nil) }

      let before = try daemon.processorTime()
      // Not a wait for anything: this is the time in which it should do next to nothing.
      try await Task.sleep(for: .seconds(2))
      let used = try daemon.processorTime() - before
      #expect(used < .milliseconds(100), "5 % of two seconds")

      for client in clients.prefix(30) { client.close() }
      let time = try await ContinuousClock().measure {
        for client in clients.dropFirst(30).prefix(30) {
          let line = try await client.line()
          #expect(line != nil)
        }
      }
      #expect(time < .seconds(5), "the machine may be busy with other tests")
      daemon.signal(SIGTERM)
      #expect(try await daemon.status() == 0)
    }
  }
}

extension RunningDaemon {
  /// The time that it has spent on processors.
  fileprivate func processorTime() throws -> Duration {
    let text = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    // After the name in parentheses come the state and, eleven fields later, two times in ticks.
    let fields = text.split(separator: ")").last?.split(separator: " ").map(String.init) ?? []
    let ticks = try #require(Int(fields[11])) + #require(Int(fields[12]))
    return .milliseconds(ticks * 1_000 / sysconf(Int32(_SC_CLK_TCK)))
  }
}
