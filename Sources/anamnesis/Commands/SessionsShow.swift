import ArgumentParser
import AssistantClient
import AssistantProtocol
import Terminal

/// Shows what was said in a conversation that the daemon keeps.
struct SessionsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what was said in a conversation that the daemon keeps.",
    discussion: """
      EXAMPLES
        anamnesis sessions show 3f0c5a8e9b7d4c61a2e48d05b7f6193c
        anamnesis sessions show 3f0c5a8e9b7d4c61a2e48d05b7f6193c --json

      Exits 0 with the conversation, 66 when there is no such session, 69 when the daemon can't be \
      reached.
      """)

  @Argument(help: "The session.")
  var session: SessionID

  @OptionGroup var daemon: ServiceOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: "Whether to colour: auto, always or never.")
  var color = ColorChoice.auto

  func run() throws {
    let turns = try daemon.ask { [session] in try await $0.allTurns(of: session) }
    if json { return Console.print(try HistoryPage(turns: turns).line) }
    guard !turns.isEmpty else { return Console.print("Nothing was said yet.\n") }
    let layout = Layout(width: Console.width, palette: color.isOn ? .ansi : .plain)
    Console.print(turns.map { layout.text($0.blocks) }.joined(separator: "\n"))
  }
}
