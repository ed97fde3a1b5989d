import Foundation
import SocketSupport
import TestSupport
import Testing

extension DaemonLife {
  /// The life of a daemon, from its start to its end.
  struct LifecycleTests {
    @Test func `it tells its manager what it does`() async throws {
      let daemon = try await RunningDaemon.ready()
      let client = try RawClient(daemon.socket)
      try await client.send(ping(1))
      #expect(try await client.line()?.hasPrefix(#"{"id":1,"jsonrpc":"2.0","result":"#) == true)
      daemon.signal(SIGHUP)
      #expect(try await daemon.notices.next().hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
      #expect(try await daemon.notices.next().hasPrefix("STATUS="))
      #expect(try await daemon.notices.next() == "READY=1")
      daemon.signal(SIGTERM)
      #expect(try await daemon.notices.next() == "STOPPING=1")
      #expect(try await client.line() == nil)
      #expect(try await daemon.status() == 0)
      #expect(!FileManager.default.fileExists(atPath: daemon.socket))
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `whoever is silent doesn't keep it from ending`(_ signal: Int32) async throws {
      let daemon = try await RunningDaemon.ready(["--max-connections-per-user", "200"])
      let clients = try (0..<100).map { _ in try RawClient(daemon.socket) }
      for client in clients {
        try await client.send(ping(1))
        #expect(try await client.line() != nil)
      }
      let time = try await ContinuousClock().measure {
        daemon.signal(signal)
        let status = try await daemon.status()
        #expect(status == 0)
      }
      #expect(time < .seconds(9), "it waited for nobody")
      for client in clients { #expect(try await client.line() == nil) }
    }

    @Test func `what was answered came in order, and the end is no error`() async throws {
      let daemon = try await RunningDaemon.ready()
      let client = try RawClient(daemon.socket)
      let flood = Task.detached {
        for id in 1... { try await client.send(ping(id)) }
      }
      var answers = [try await client.line()]
      daemon.signal(SIGTERM)
      while let line = try await client.line() { answers.append(line) }
      for (number, answer) in answers.enumerated() {
        #expect(answer?.hasPrefix(#"{"id":\#(number + 1),"#) == true)
      }
      #expect(try await daemon.status() == 0)
      await #expect(throws: RawClient.Failure.self) { try await flood.value }
    }

    @Test func `it says that it is alive, twice in each time`() async throws {
      let daemon = try await RunningDaemon.ready(environment: ["WATCHDOG_USEC": "1000000"])
      #expect(try await daemon.notices.next() == "WATCHDOG=1")
      let time = try await ContinuousClock().measure {
        for _ in 0..<4 {
          let notice = try await daemon.notices.next()
          #expect(notice == "WATCHDOG=1")
        }
      }
      #expect(time >= .milliseconds(1_900))
      #expect(time < .milliseconds(4_000), "a manager would have ended it")
      daemon.signal(SIGTERM)
      #expect(try await daemon.status() == 0)
    }

    @Test func `a second instance is refused, and what a dead one leaves behind is no hindrance`()
      async throws
    {
      let first = try await RunningDaemon.ready()
      let second = try RunningDaemon(in: first.folder, at: "\(first.folder.path)/other/s")
      #expect(try await second.status() == 69)
      #expect(second.errors.contains("another instance runs (process \(first.pid)"))
      let client = try RawClient(first.socket)
      try await client.send(ping(1))
      #expect(try await client.line() != nil)
      first.signal(SIGKILL)
      #expect(try await first.status() == 128 + SIGKILL)
      #expect(FileManager.default.fileExists(atPath: first.socket))
      let third = try await RunningDaemon.ready(in: first.folder)
      #expect(throws: Never.self) { try RawClient(third.socket) }
      third.signal(SIGTERM)
      #expect(try await third.status() == 0)
    }

    @Test func `the umask has no say`() async throws {
      let daemon = try await RunningDaemon.ready(
        under: ["sh", "-c", #"umask 000; exec "$0" "$@""#])
      for (path, mode) in [
        ("run", 0o700), ("run/s", 0o600), ("state", 0o700), ("state/anamnesisd.lock", 0o600),
      ] {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: "\(daemon.folder.path)/\(path)")
        #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
      }
    }

    @Test func `its memory is nobody else's`() async throws {
      let daemon = try await RunningDaemon.ready()
      let limits = try String(contentsOfFile: "/proc/\(daemon.pid)/limits", encoding: .utf8)
      let core = try #require(
        limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
      #expect(core.split(separator: " ").map(String.init)[4...5] == ["0", "0"])
    }

    @Test func `its main thread is alive`() async throws {
      let daemon = try await RunningDaemon.ready()
      let status = try String(contentsOfFile: "/proc/\(daemon.pid)/status", encoding: .utf8)
      #expect(status.contains("State:\tS (sleeping)"))
    }
  }
}
