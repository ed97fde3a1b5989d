import ArgumentParser
import AssistantClient
import AssistantProtocol
import Terminal

/// Gives out all that the daemon keeps of a conversation.
struct SessionsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give out all that the daemon keeps of a conversation.",
    discussion: """
      EXAMPLES
        anamnesis sessions export 3f0c5a8e9b7d4c61a2e48d05b7f6193c > conversation.json
        anamnesis sessions export 3f0c5a8e9b7d4c61a2e48d05b7f6193c --output conversation.json
        anamnesis sessions export 3f0c5a8e9b7d4c61a2e48d05b7f6193c --transcript > talk.chat

      What is written by --output only you can read. 'anamnesis test' holds a transcript again.

      Exits 0 when it is given out, 66 when there is no such session, 69 when the daemon can't be \
      reached, 73 when the file can't be written.
      """)

  @Argument(help: "The session.")
  var session: SessionID

  @OptionGroup var daemon: ServiceOptions

  @Flag(help: "Give out the conversation alone, as a transcript.")
  var transcript = false

  @Option(help: "Write to a file that isn't there yet.", completion: .file())
  var output: String?

  func run() throws {
    let report = try daemon.ask { [session] in try await $0.export(SessionReference(session)) }
    let text = transcript ? report.transcript : try report.line
    guard let output else { return Console.print(text) }
    switch OwnerFile(path: output).write(text, replacing: false) {
    case .written: return
    case .alreadyThere: Console.printError("anamnesis: '\(output)' is there already")
    case .failed(let reason): Console.printError("anamnesis: can't write '\(output)': \(reason)")
    }
    throw ExitStatus.cannotCreate.code
  }
}
