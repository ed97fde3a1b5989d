import Assistant
import AssistantProtocol
import Foundation
import Glibc
import SocketSupport
import TestSupport
import Testing

/// That what people say stays where it belongs, and is gone when it should be.
@Suite(.timeLimit(.minutes(15))) struct PrivacyTests {
  private static let strace = "/usr/bin/strace"
  private static let canTrace = FileManager.default.isExecutableFile(atPath: strace)
  /// A word that deflating leaves as it is.
  private static let canary = "zq7XvK2mWp9TbR4nJd"

  @Test func `no word of a person is in a log, and none is left after it was erased`() async throws
  {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    let connection = try LineConversation(with: daemon.socket)
    var sessions: [SessionID] = []
    for retention in [Retention.days(1), .session, .none] {
      let session = try await connection.begin(retention)
      sessions.append(session)
      try await connection.say("the brakes squeal, \(Self.canary)1", in: session, 1)
      try await connection.say("\(Self.canary)2", in: session, 2)
      for params in badParams(session) {
        _ = try? await connection.call(.correct, params)
      }
      _ = try await connection.call(.export, SessionReference(session))
      _ = try await connection.call(.explain, SessionReference(session))
      _ = try await connection.call(.summary, SummaryRequest(session: session, format: .text))
      _ = try await connection.call(
        .summary, SummaryRequest(session: session, date: "\(Self.canary)3"))
    }
    _ = try await connection.call(.ask, AskRequest("what is \(Self.canary)4?"))
    try await abuse(daemon)
    #expect(try texts(in: folder, beside: "state").contains(Self.canary) == false)
    #expect(try texts(in: folder).contains(Self.canary))
    #expect(try environment(of: daemon).contains(Self.canary) == false)
    let log = daemon.errors
    for session in sessions { #expect(!log.contains(session.rawValue)) }
    // What isn't kept was never on the disk; the rest is there until it is erased.
    try await connection.call(.delete, SessionReference(sessions[0]))
    try await connection.call(.close, SessionReference(sessions[1]))
    #expect(try texts(in: folder).contains(Self.canary) == false)
    #expect(try await daemon.end() == 0)
    #expect(try texts(in: folder).contains(Self.canary) == false)
  }

  @Test func `a daemon that crashes leaves no memory behind, and nobody may look into it`()
    async throws
  {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    let limits = try String(contentsOfFile: "/proc/\(daemon.pid)/limits", encoding: .utf8)
    let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file") })
    #expect(line.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    try await daemon.end(with: SIGABRT)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).contains("core") == false)
  }

  @Test(.enabled(if: canTrace, "strace isn't installed: calls were not looked at"))
  func `the system's log hears nothing`() async throws {
    let folder = try ScratchFolder()
    let log = folder.path("calls")
    // Root without its right to any priority: Dispatch would tell the system's log of that.
    let confining = getuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-sys_nice"] : []
    let daemon = try await RunningDaemon.unhurried(
      in: folder,
      under: confining + [Self.strace, "-f", "-qq", "-e", "trace=connect,setpriority", "-o", log])
    let connection = try LineConversation(with: daemon.socket)
    try await connection.say("the brakes squeal", in: connection.begin(), 1)
    #expect(try await daemon.end() == 0)
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(calls.contains { $0.contains("setpriority") && $0.contains("EACCES") })
    for call in calls { #expect(!call.contains("/dev/log"), "\(call)") }
  }

  @Test func `what is kept is for nobody else's eyes`() async throws {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    _ = try await LineConversation(with: daemon.socket).begin()
    let kept = try FileManager.default.contentsOfDirectory(atPath: daemon.state).map {
      "\(daemon.state)/\($0)"
    }
    for path in kept + [daemon.socket, daemon.state] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(path)")
    }
    #expect(try await daemon.end() == 0)
  }

  private func badParams(_ session: SessionID) -> [CorrectRequest] {
    [
      CorrectRequest(session: session, turn: .example, finding: Self.canary, answer: Self.canary),
      CorrectRequest(
        session: session, turn: .example, finding: "brake_squeal", answer: "\(Self.canary)?"),
    ]
  }

  /// Words in places where none belong.
  private func abuse(_ daemon: RunningDaemon) async throws {
    let lines = [
      Self.canary, "{\"\(Self.canary)\":1}",
      "{\"jsonrpc\":\"2.0\",\"id\":\"\(Self.canary)\",\"method\":\"\(Self.canary)\"}",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"daemon.ping\",\"params\":{\"\(Self.canary)\":1}}",
      "GET /\(Self.canary) HTTP/1.1",
    ]
    for line in lines {
      let client = try RawClient(daemon.socket)
      try await client.send(Array("\(line)\n".utf8))
      client.endInput()
      _ = try await client.lines()
    }
  }

  private func environment(of daemon: RunningDaemon) throws -> String {
    let data = FileManager.default.contents(atPath: "/proc/\(daemon.pid)/environ") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// The bytes of all files, deflated ones as they are.
  private func texts(in folder: ScratchFolder, beside excluded: String? = nil) throws -> String {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return files.filter { file in excluded.map { !file.hasPrefix($0) } ?? true }.map { file in
      String(
        decoding: FileManager.default.contents(atPath: "\(folder.path)/\(file)") ?? Data(),
        as: UTF8.self)
    }.joined()
  }
}
