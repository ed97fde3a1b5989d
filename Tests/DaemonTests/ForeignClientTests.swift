import AssistantProtocol
import Foundation
import SocketSupport
import TestSupport
import Testing

/// That programs and libraries which know nothing of this service can talk to it.
///
/// Each client holds a conversation, asks for what isn't there, and erases the conversation; it
/// shows in a line each what it was told.
@Suite(.timeLimit(.minutes(2))) struct ForeignClientTests {
  @Test(.enabled(if: Tool.knows("nc", "-N"), "no nc that closes its side is installed"))
  func `nc is understood`() async throws {
    try await expectTalk { ["sh", Self.file("one_line.sh"), "nc", "-N", "-U", $0] }
  }

  @Test(.enabled(if: Tool.path("socat") != nil, "socat isn't installed"))
  func `socat is understood`() async throws {
    try await expectTalk {
      // It waits so long for an answer once it has closed its side.
      ["sh", Self.file("one_line.sh"), "socat", "-t", "20", "-", "UNIX-CONNECT:\($0)"]
    }
  }

  @Test(.enabled(if: Tool.path("python3") != nil, "Python isn't installed"))
  func `plain Python is understood`() async throws {
    try await expectTalk { ["python3", Self.file("plain.py"), $0] }
  }

  @Test(.enabled(if: Tool.succeeds("python3", "-c", "import jsonrpcclient"), "no jsonrpcclient"))
  func `jsonrpcclient of PyPI is understood`() async throws {
    try await expectTalk { ["python3", Self.file("with_jsonrpcclient.py"), $0] }
  }

  @Test(.enabled(if: Tool.path("g++") != nil && hasLibrary, "no g++, or no libjsonrpccpp-dev"))
  func `libjsonrpccpp of Debian is understood`() async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let program = "\(folder.path)/client"
    let compiled = try await Tool.run([
      // The library declares what its functions throw, which a later C++ doesn't know any more.
      "g++", "-std=c++11", "-w", "-I/usr/include/jsoncpp", Self.file("with_libjsonrpccpp.cpp"),
      "-o", program, "-ljsonrpccpp-client", "-ljsonrpccpp-common", "-ljsoncpp",
    ])
    try #require(compiled.status == 0)
    try await expectTalk { [program, $0] }
  }

  private static let hasLibrary =
    FileManager.default.fileExists(atPath: "/usr/include/jsonrpccpp/client.h")

  private static func file(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Clients/\(name)").path
  }

  /// Lets a client talk to a daemon, and compares what it was told with what we are.
  private func expectTalk(_ command: (_ socket: String) -> [String]) async throws {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    let (status, lines) = try await Tool.run(command(daemon.socket))
    #expect(status == 0)
    try #require(lines.count == 5, "\(lines)")
    let ours = try LineConversation(with: daemon.socket)
    let turn = try await ours.say("the brakes squeal – ça grince", in: try await ours.begin(), 1)
    let reason = try #require(turn.turn.urgency?.reasons.first)
    #expect(lines[1...] == ["1", reason, "-32601 method_not_found", "true"])
    let session = try #require(SessionID(rawValue: lines[0]))
    await #expect(throws: RPCError(.sessionNotFound)) {
      try await ours.call(.get, SessionReference(session))
    }
    #expect(try await daemon.end() == 0)
  }
}
