import ArgumentParser
import AssistantClient
import AssistantProtocol
import Foundation
import Packs
import Terminal

/// Who keeps the session of a conversation: this program alone, or the daemon.
struct ChatService: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the pack to talk about; with the daemon the pack's name.", valueName: "pack"),
    completion: .directory)
  var pack: String?

  @Flag(help: "Let the daemon keep the conversation, so that it can be taken up again.")
  var connect = false

  @Option(
    help: ArgumentHelp("Go on with a conversation that the daemon keeps.", valueName: "session"))
  var resume: SessionID?

  @Option(help: "How long the daemon keeps the conversation: none, session or days:N.")
  var retention: Retention?

  @OptionGroup var daemon: ServiceOptions

  func validate() throws {
    guard resume == nil || (pack == nil && retention == nil) else {
      throw ValidationError("A conversation that is resumed has its pack and its retention.")
    }
  }

  /// Whether the daemon keeps the session.
  var isDaemon: Bool {
    connect || resume != nil || retention != nil || daemon.socket != nil
  }

  /// Begins or takes up a conversation, or ends the program with what to do about it.
  ///
  /// - Parameter begin: What makes a conversation with a service, on a screen of a name.
  /// - Returns: The conversation.
  /// - Throws: The code to end with.
  func begin<Screen: Sendable>(
    _ begin: @escaping @Sendable (any SessionService, String, SessionChoice) async throws -> Screen
  ) throws -> Screen {
    guard isDaemon else {
      let service = EmbeddedService(try Pack.load(pack ?? PackDirectory.shipped("calcinosis")))
      return try waiting { try await begin(service, "screen", .usual) }
    }
    let choice =
      resume.map(SessionChoice.resumed)
      ?? .new(CreateRequest(pack: pack, retention: retention))
    // Turns of two screens may not have the same name.
    let screen = UUID().uuidString
    return try daemon.ask { try await begin($0, screen, choice) }
  }

  /// Leaves a session: says how to take it up again, or closes one that is over and that nobody
  /// wanted kept any longer.
  func leave(_ report: SessionReport, isOver: Bool) {
    guard isDaemon else { return }
    switch (isOver, report.retention) {
    case (false, _):
      let place = daemon.socket.map { " --socket \($0)" } ?? ""
      Console.print(
        "\nTo go on with this conversation: anamnesis chat --resume "
          + "\(report.session.rawValue)\(place)\n")
    case (true, .none), (true, .session):
      // Where that fails it is said, and changes nothing of how the conversation ended.
      _ = try? daemon.ask { try await $0.call(.close, SessionReference(report.session)) }
    case (true, .days): return
    }
  }
}
