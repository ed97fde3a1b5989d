import Foundation
import SocketSupport
import TestSupport
import Testing

extension DaemonLife {
  /// Where the daemon doesn't start, and with what it ends then.
  struct StartTests {
    @Test(arguments: [
      (["--socket", "relative/s"], 64, "no absolute path"),
      (["--socket", "/tmp/" + String(repeating: "x", count: 99)], 64, "103 at most"),
      (["--socket-group", "no such group"], 64, "there is no group"),
      (["--max-connections", "0"], 64, "at least 1"),
      (["--drain-timeout", "0"], 64, "longer than 0"),
      (["--no-such-option"], 64, "no-such-option"),
      (["--socket", "/proc/anamnesis/s"], 73, "can't be created"),
      (["--max-connections", "1000000000"], 78, "open files are needed"),
    ])
    func `a wrong option ends it with a word about it`(
      _ arguments: [String], _ status: Int32, _ words: String
    ) async throws {
      let daemon = try RunningDaemon(arguments)
      #expect(try await daemon.status() == status)
      #expect(daemon.errors.contains(words), "\(daemon.errors)")
    }

    @Test(arguments: [
      (#"mkdir -m 0777 run"#, 77, "others may write"),
      (#"mkdir -m 1777 run"#, 77, "others may write"),
      (#"mkdir real; ln -s real run"#, 77, "is a link"),
      (#"mkdir -m 0700 run; echo mine > run/s"#, 73, "something other than a socket"),
      (#"mkdir -m 0700 run; ln -s elsewhere run/s"#, 73, "something other than a socket"),
      (#"mkdir -m 0770 state"#, 77, "others may write"),
    ])
    func `a place that others could use ends it with a word about it`(
      _ preparation: String, _ status: Int32, _ words: String
    ) async throws {
      let folder = try ScratchFolder()
      let daemon = try RunningDaemon(
        in: folder,
        under: [
          "sh", "-c", #"here=$PWD; cd "$1"; \#(preparation); cd "$here"; shift; exec "$@""#, "sh",
        ]
          + [folder.path])
      #expect(try await daemon.status() == status)
      #expect(daemon.errors.contains(words), "\(daemon.errors)")
    }

    @Test(arguments: [
      ("LISTEN_FDS=2", "", "LISTEN_FDS is 2"),
      ("LISTEN_FDS=1", "3</dev/null", "no Unix socket"),
      ("LISTEN_FDS=1", "3<&-", "no Unix socket"),
    ])
    func `what is handed over and is no socket ends it with a word about it`(
      _ variable: String, _ file: String, _ words: String
    ) async throws {
      let daemon = try RunningDaemon(
        under: ["sh", "-c", #"export LISTEN_PID=$$ \#(variable); exec "$0" "$@" \#(file)"#])
      #expect(try await daemon.status() == 78)
      #expect(daemon.errors.contains(words), "\(daemon.errors)")
    }

    private static let hasActivation = FileManager.default.isExecutableFile(
      atPath: "/usr/bin/systemd-socket-activate")

    @Test(.enabled(if: hasActivation))
    func `whoever connects first starts it, and the socket stays`() async throws {
      let folder = try ScratchFolder()
      let daemon = try RunningDaemon(
        in: folder, under: ["systemd-socket-activate", "-l", folder.socket, "-E", "NOTIFY_SOCKET"])
      try await eventually("somebody listens") { (try? RawClient(folder.socket)) != nil }
      #expect(try await daemon.notices.next() == "READY=1")
      let client = try RawClient(folder.socket)
      try await client.send(ping(7))
      #expect(try await client.line()?.hasPrefix(#"{"id":7,"#) == true)
      daemon.signal(SIGTERM)
      #expect(try await daemon.status() == 0)
      #expect(FileManager.default.fileExists(atPath: folder.socket))
    }

    @Test(arguments: [
      ("journal", #"^<5>ready$"#),
      ("text", #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z notice: ready$"#),
      ("json", #"^\{"level":"notice","message":"ready","time":"[^"]+"\}$"#),
    ])
    func `its log has the form that was asked for`(_ form: String, _ pattern: String) async throws {
      let daemon = try await RunningDaemon.ready(["--log-format", form])
      try await eventually("it is told") { !daemon.errors.isEmpty }
      let line = try #require(daemon.errors.split(separator: "\n").first).description
      #expect(line.range(of: pattern, options: .regularExpression) != nil, "\(line)")
    }
  }
}
