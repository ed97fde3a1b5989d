import AssistantClient
import AssistantProtocol
import Foundation
import SocketSupport
import Testing

/// What a person can do with conversations that the daemon keeps.
@Suite struct SessionsCommandTests {
  private let daemon: RunningDaemon

  init() async throws { daemon = try await RunningDaemon.ready() }

  /// Holds a conversation.
  ///
  /// - Returns: Its session.
  private func hold(_ lines: String..., arguments: [String] = []) throws -> String {
    let result = try Program.run(
      ["chat", "--json", "--connect"] + arguments, input: lines.joined(separator: "\n"),
      environment: daemon.environment)
    let opening = try #require(result.output.split(separator: "\n").first)
    let message = try JSONSerialization.jsonObject(with: Data(opening.utf8)) as? [String: Any]
    return try #require((message?["result"] as? [String: Any])?["session_id"] as? String)
  }

  @Test func `sessions are listed, for people and for programs`() throws {
    let none = try daemon.run("sessions", "list")
    #expect(none.code == 0 && none.output.isEmpty)
    #expect(none.errors == "anamnesis: the daemon keeps no conversation for you\n")
    let long = try hold("the brakes squeal", arguments: ["--retention", "days:7"])
    let short = try hold()
    let table = try daemon.run("sessions").output.split(separator: "\n")
    #expect(table.count == 3)
    #expect(table[0].contains(/^SESSION +TURNS  STATE  PACK +KEPT +UNTIL$/))
    #expect(
      table.contains { $0.contains(#/ 1 +open +bicycle \S+ +days:7 +20/#) && $0.hasPrefix(long) })
    #expect(
      table.contains { $0.contains(#/ 0 +open +bicycle \S+ +days:1 +20/#) && $0.hasPrefix(short) })
    let json = try daemon.run("sessions", "list", "--json").output
    let page = try JSONDecoder().decode(SessionPage.self, from: Data(json.utf8))
    #expect(Set(page.sessions.map(\.session.rawValue)) == [long, short])
  }

  @Test func `more sessions than fit on a page are all listed and all erased`() async throws {
    let client = AssistantClient(socket: daemon.socket)
    for _ in 0..<101 { _ = try await client.create(CreateRequest()) }
    #expect(try daemon.run("sessions", "list").output.split(separator: "\n").count == 102)
    let erased = try daemon.run("sessions", "delete", "--all")
    #expect(erased.output.split(separator: "\n").count == 101)
    #expect(try daemon.run("sessions", "list").output.isEmpty)
  }

  @Test func `a session is shown as it was held`() throws {
    let id = try hold("the brakes squeal", "/correct 1 no", "/back")
    let text = try daemon.run("sessions", "show", id)
    #expect(text.code == 0)
    #expect(text.output.hasPrefix("You: the brakes squeal\n\nAssistant: I understood: "))
    #expect(text.output.contains("You: (corrected brake_squeal to no)"))
    #expect(text.output.contains("You: (took the last answer back)"))
    let json = try daemon.run("sessions", "show", id, "--json").output
    let page = try JSONDecoder().decode(HistoryPage.self, from: Data(json.utf8))
    #expect(page.turns.map(\.kind) == [.turn, .correct, .undo])
    #expect(try daemon.run("sessions", "show", try hold()).output == "Nothing was said yet.\n")
  }

  @Test func `a session is given out whole, or as a transcript`() throws {
    let id = try hold("the brakes squeal")
    let json = try daemon.run("sessions", "export", id).output
    let export = try JSONDecoder().decode(ExportReport.self, from: Data(json.utf8))
    #expect(export.turns.map(\.text) == ["the brakes squeal"])
    let transcript = try daemon.run("sessions", "export", id, "--transcript").output
    #expect(transcript.contains("> the brakes squeal\n= brake_squeal present\n"))
    let file = daemon.state + ".json"
    #expect(try daemon.run("sessions", "export", id, "--output", file).code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == json)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let again = try daemon.run("sessions", "export", id, "--output", file)
    #expect(again.code == 73 && again.errors.contains("is there already"))
  }

  @Test func `a session that is erased is gone`() throws {
    let id = try hold("the brakes squeal")
    #expect(try daemon.run("sessions", "delete", id).output == "erased \(id)\n")
    for command in ["show", "export", "delete"] {
      let result = try daemon.run("sessions", command, id)
      #expect(result.code == 66)
      #expect(result.errors == "anamnesis: there is no such session (1001)\n")
    }
    #expect(try daemon.run("sessions", "delete").code == 64)
    #expect(try daemon.run("sessions", "delete", id, "--all").code == 64)
  }
}
