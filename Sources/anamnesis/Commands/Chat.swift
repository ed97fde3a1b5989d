import ArgumentParser
import AssistantProtocol
import Foundation
import LineEditing
import Packs
import Terminal

/// Holds a conversation in the terminal.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Talk to the assistant.",
    discussion: """
      EXAMPLES
        anamnesis chat
        anamnesis chat --pack Dialogues/bicycle
        anamnesis chat --connect           let the daemon keep the conversation
        anamnesis chat --resume 3f0c5a8e9b7d4c61a2e48d05b7f6193c
        echo "a hard white lump on my finger" | anamnesis chat
        anamnesis chat --json < messages.txt

      Type what you noticed in your own words. Answers can be picked by their numbers; /help lists \
      the commands. Without a terminal each line of the input is a message.

      COLUMNS sets the width, of which at most \(Layout.widest) columns are used. NO_COLOR and \
      TERM=dumb turn colours off.

      With --json each line is answered by a message as the daemon sends it: the id is the number of \
      the line, and the summary follows the last turn.

      With --connect the daemon keeps the conversation for a day after it was last used, or as long \
      as --retention says; at the end it is said how to go on. --resume, --retention and --socket \
      imply --connect.

      Exits 0 at the end of a conversation, 65 when the pack is broken, 66 when there is no such pack \
      or session, 69 when the daemon can't be reached, 130 after Ctrl-C.
      """)

  @OptionGroup var service: ChatService

  @Option(
    help: "Keep what you type in a file, for the arrow keys. Without it nothing is kept.",
    completion: .file())
  var history: String?

  @Option(help: "Whether to colour: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Plain lines in and out, as without a terminal: no colour, no prompt, no editing.")
  var plain = false

  @Flag(help: "Show how each turn comes about: words, weights, warning signs and script.")
  var trace = false

  @Flag(help: "Print the messages of the service, one JSON object a line, for programs.")
  var json = false

  func run() throws {
    // The input comes first: the line editor must exist before any other thread does.
    let input = ChatInput(isPlain: plain || json, prompt: "\(palette.paint("You:", .user)) ")
    let (date, isTraced) = (Self.today, trace)
    if json {
      return try converse(
        try service.begin {
          try await JSONConversation(with: $0, on: $1, holding: $2, dated: date)
        }, input)
    }
    let conversation = try service.begin {
      try await Conversation(with: $0, on: $1, holding: $2, dated: date, isTraced: isTraced)
    }
    reportProblem { try history.map { try input.keepHistory(in: HistoryFile(path: $0)) } }
    defer { reportProblem { try input.saveHistory() } }
    try converse(conversation, input)
  }

  private var palette: Palette { color.isOn && !plain ? .ansi : .plain }

  private func converse(_ beginning: Conversation, _ input: ChatInput) throws {
    var conversation = beginning
    let isInteractive = input.isInteractive
    let greeting = conversation.greeting(history: input.historyFile?.path)
    show((isInteractive ? greeting : []) + conversation.opening)
    while isInteractive || !conversation.isOver {
      if isInteractive { Console.print("\n") }
      switch input.next(completions: conversation.completions) {
      case .line(let line):
        let response = try waiting(for: &conversation) { await $0.respond(to: line) }
        if !response.blocks.isEmpty { Console.print("\n") }
        show(response.blocks)
        if let request = response.file { write(request, in: &conversation) }
        if response.leaves { return leave(conversation) }
      case .interrupt:
        show([Block("(To leave, press Ctrl-C again, or Ctrl-D, or type /quit.)")])
      case .end:
        if isInteractive { Console.print("\n") }
        return leave(conversation)
      case .leave(let status):
        if status == .interrupted { leave(conversation) }
        throw status.code
      }
    }
    leave(conversation)
  }

  private func leave(_ conversation: Conversation) {
    service.leave(conversation.report, isOver: conversation.isOver)
  }

  /// Answers each line with messages until nothing more comes.
  private func converse(_ beginning: JSONConversation, _ input: ChatInput) throws {
    var conversation = beginning
    Console.print(conversation.opening)
    while case .line(let line) = input.next(completions: { _ in [] }) {
      let response = try waiting(for: &conversation) { await $0.respond(to: line) }
      Console.print(response.text)
      if response.leaves { return }
    }
  }

  /// Writes a file that was asked for, and says how that went.
  private func write(_ request: FileRequest, in conversation: inout Conversation) {
    let outcome = OwnerFile(path: request.path).write(request.text, replacing: request.replaces)
    let blocks = conversation.took(outcome, of: request)
    if !blocks.isEmpty { Console.print("\n") }
    show(blocks)
  }

  /// The day as everybody reads it the same way: 2026-11-21.
  private static var today: String {
    Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day())
  }

  private func show(_ blocks: [Block]) {
    Console.print(Layout(width: Console.width, palette: palette).text(blocks))
  }

  /// A history that can't be kept is no reason not to talk.
  private func reportProblem(with work: () throws -> Void) {
    do { try work() } catch { Console.printError("anamnesis: \(error)") }
  }
}
