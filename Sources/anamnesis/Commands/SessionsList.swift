import ArgumentParser
import AssistantClient
import AssistantProtocol
import Terminal

/// Lists the conversations that the daemon keeps.
struct SessionsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the conversations that the daemon keeps for you.",
    discussion: """
      EXAMPLES
        anamnesis sessions list
        anamnesis sessions list --json

      Exits 0 with the list, also with an empty one, 69 when the daemon can't be reached.
      """)

  @OptionGroup var daemon: ServiceOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let sessions = try daemon.ask { try await $0.allSessions }
    if json { return Console.print(try SessionPage(sessions: sessions).line) }
    guard !sessions.isEmpty else {
      return Console.printError("anamnesis: the daemon keeps no conversation for you")
    }
    Console.print(TextTable(Self.titles, sessions.map(Self.row)).text)
  }

  private static let titles = ["session", "turns", "state", "pack", "kept", "until", "reference"]

  private static func row(_ entry: SessionEntry) -> [String] {
    [
      entry.session.rawValue, String(entry.seq), entry.state.rawValue,
      "\(entry.pack) \(entry.packVersion)", entry.retention.rawValue, entry.expires,
      entry.clientReference?.rawValue ?? "",
    ]
  }
}
