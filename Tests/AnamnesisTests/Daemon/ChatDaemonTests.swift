import AssistantProtocol
import Foundation
import SocketSupport
import Testing

/// Conversations that the daemon keeps.
@Suite struct ChatDaemonTests {
  /// The session that a person is told to go on with.
  private func session(in output: String) throws -> String {
    let words = "To go on with this conversation: anamnesis chat --resume "
    let rest = try #require(output.components(separatedBy: words).dropFirst().first)
    return String(rest.prefix { !$0.isWhitespace })
  }

  @Test func `a conversation is left and taken up again`() async throws {
    let daemon = try await RunningDaemon.ready()
    let first = try daemon.run("chat", "--connect", input: "the brakes squeal\n")
    #expect(first.code == 0 && first.errors.isEmpty)
    #expect(first.output.contains("I understood: the brakes squeal."))
    let session = try session(in: first.output)
    let second = try daemon.run("chat", "--resume", session, input: "/answers\nquit\n")
    #expect(second.code == 0 && second.errors.isEmpty)
    #expect(second.output.contains("1. the brakes squeal"))
    #expect(second.output.contains("HOW SOON"))
    #expect(!second.output.contains("--resume"), "what is over isn't gone on with")
  }

  @Test(arguments: ["none", "session"])
  func `what is kept no longer than it is held is gone when it is over`(retention: String)
    async throws
  {
    let daemon = try await RunningDaemon.ready()
    let arguments = ["chat", "--retention", retention]
    let left = try Program.run(
      arguments, input: "the brakes squeal\n", environment: daemon.environment)
    let id = try session(in: left.output)
    #expect(try daemon.run("sessions", "list").output.contains(id))
    let over = try daemon.run("chat", "--resume", id, input: "quit\n")
    #expect(over.code == 0 && over.output.contains("HOW SOON") && over.errors.isEmpty)
    #expect(try daemon.run("sessions", "list").output.isEmpty)
  }

  @Test func `another socket is part of how to go on`() async throws {
    let daemon = try await RunningDaemon.ready()
    let result = try Program.run(["chat", "--socket", daemon.socket], input: "")
    #expect(result.code == 0)
    #expect(result.output.contains(" --socket \(daemon.socket)\n"))
  }

  @Test func `a person at a terminal is told how long it is kept, and how to go on`() async throws {
    let daemon = try await RunningDaemon.ready()
    let terminal = try Pseudoterminal(
      ["chat", "--connect", "--retention", "days:7"],
      environment: ["ANAMNESIS_SOCKET": daemon.socket])
    #expect(try terminal.waitForPrompt().contains("This conversation is kept\r\nuntil 20"))
    try terminal.type("\u{03}")
    try terminal.wait(for: "To leave")
    try terminal.waitForPrompt()
    try terminal.type("\u{03}")
    #expect(try terminal.waitForEnd() == "left with 130, modes kept")
    _ = try session(in: terminal.transcript)
  }

  @Test func `a daemon that dies in the middle doesn't end the conversation`() async throws {
    var daemon = try await RunningDaemon.ready()
    let terminal = try Pseudoterminal(
      ["chat", "--connect"], environment: ["ANAMNESIS_SOCKET": daemon.socket])
    try terminal.waitForPrompt()
    #expect(try terminal.answer("the brakes squeal").contains("I understood: the brakes squeal."))
    try await daemon.end(with: SIGKILL)
    daemon = try await .ready(in: daemon.folder)
    #expect(try terminal.answer("/answers").contains("1. the brakes squeal"))
    try await daemon.end(with: SIGKILL)
    daemon = try await .ready(in: daemon.folder)
    #expect(try terminal.answer("none of these").contains("?"))
    try terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
  }

  @Test func `programs get the messages of the daemon`() async throws {
    let daemon = try await RunningDaemon.ready()
    let result = try daemon.run("chat", "--connect", "--json", input: "the brakes squeal\n")
    let lines = try result.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(lines.compactMap { $0?["id"] as? Int } == [0, 1])
  }

  private static let mistakes: [(arguments: [String], code: Int32, words: String)] = [
    (["--pack", "nothing"], 66, "there is bicycle"),
    (["--resume", "3f0c5a8e9b7d4c61a2e48d05b7f6193c"], 66, "there is no such session"),
    (["--resume", "a b"], 64, "a b"), (["--retention", "days:31"], 64, "days:31"),
    (["--resume", "abc", "--pack", "bicycle"], 64, "has its pack"),
  ]

  @Test(arguments: mistakes)
  func `what the daemon doesn't have is said`(
    arguments: [String], code: Int32, words: String
  ) async throws {
    let daemon = try await RunningDaemon.ready()
    let result = try Program.run(
      ["chat", "--connect"] + arguments, environment: daemon.environment)
    #expect(result.code == code)
    #expect(result.errors.contains(words))
  }

  @Test func `without a daemon it is said how to start one`() throws {
    let result = try Program.run(["chat", "--socket", "/nowhere/s"])
    #expect(result.code == 69)
    #expect(
      result.errors == """
        anamnesis: nothing answers at '/nowhere/s': No such file or directory
        Start the daemon with 'anamnesisd', or say with --socket where it listens.

        """)
  }
}
