import ArgumentParser
import AssistantClient
import AssistantProtocol

/// Erases conversations that the daemon keeps.
struct SessionsDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Erase conversations that the daemon keeps, from the disk as well.",
    discussion: """
      EXAMPLES
        anamnesis sessions delete 3f0c5a8e9b7d4c61a2e48d05b7f6193c
        anamnesis sessions delete --all

      Nothing brings them back.

      Exits 0 when they are erased, 64 when it is told neither or both, 66 when there is no such \
      session, 69 when the daemon can't be reached.
      """)

  @Argument(help: "The sessions.")
  var sessions: [SessionID] = []

  @Flag(help: "Erase every conversation that the daemon keeps for you.")
  var all = false

  @OptionGroup var daemon: ServiceOptions

  func validate() throws {
    guard all == sessions.isEmpty else {
      throw ValidationError("It takes either sessions or --all.")
    }
  }

  func run() throws {
    let sessions =
      all ? try daemon.ask { try await $0.allSessions.map(\.session) } : sessions
    for session in sessions {
      _ = try daemon.ask { try await $0.delete(SessionReference(session)) }
      Console.print("erased \(session.rawValue)\n")
    }
  }
}
