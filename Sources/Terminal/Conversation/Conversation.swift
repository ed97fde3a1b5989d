public import AssistantProtocol

/// A conversation as a person sees it: lines in, blocks of text out.
///
/// It reads, prints and writes nothing itself. Who keeps the session makes no difference to it.
public struct Conversation: Sendable {
  /// What the program answers to a line.
  public struct Response: Sendable {
    /// What is shown.
    public var blocks: [Block]
    /// Whether the person asked to leave.
    public var leaves = false
    /// What is to be written, after which ``Conversation/took(_:of:)`` is told how that went.
    public var file: FileRequest?

    init(_ blocks: [Block], leaves: Bool = false, file: FileRequest? = nil) {
      self.blocks = blocks
      self.leaves = leaves
      self.file = file
    }
  }

  var session: OngoingSession
  /// The list of all that is known as it was shown last.
  var listed: [AnswerReport] = []
  var recording: Recording?
  /// The day, in words.
  let date: String?
  /// What the assistant says first.
  public private(set) var opening: [Block] = []
  private var showsTrace: Bool

  /// Begins a conversation, or takes one up.
  ///
  /// - Parameters:
  ///   - service: Who keeps the session.
  ///   - screen: A name for this screen that no other has, of letters and digits.
  ///   - choice: Which session.
  ///   - date: The day, in words, which summaries then bear.
  ///   - isTraced: Whether each turn is shown with how it came about, from the opening on.
  /// - Throws: What the service throws.
  public init(
    with service: any SessionService, on screen: String = "screen",
    holding choice: SessionChoice = .usual,
    dated date: String? = nil, isTraced: Bool = false
  ) async throws {
    self.date = date
    showsTrace = isTraced
    session = try await OngoingSession(with: service, on: screen, holding: choice)
    opening = try await show(session.turn)
  }

  /// What a person at a terminal is told before all else.
  ///
  /// - Parameter history: The file that keeps what they type, if one does.
  /// - Returns: What the conversation is about, how to leave it, and what is saved.
  public func greeting(history: String?) -> [Block] {
    let privacy =
      switch (session.report.expires, history) {
      case (let date?, let file?):
        "This conversation is kept until \(date), and what you type in \(file)."
      case (let date?, nil): "This conversation is kept until \(date)."
      case (nil, let file?): "What you type is kept in \(file)."
      case (nil, nil): "Nothing you type is saved."
      }
    return [
      Block(.heading, [Block.Span(session.report.pack.title, .heading)]),
      Block("/help lists the commands, /quit or Ctrl-D leaves. \(privacy)"),
    ]
  }

  /// The session as it was begun or taken up last.
  public var report: SessionReport { session.report }

  /// Whether the assistant has said its last word; commands work still.
  public var isOver: Bool { session.isOver }

  /// Takes in a line.
  public mutating func respond(to line: String) async -> Response {
    do {
      return try await answer(ChatLine(line))
    } catch let error as RPCError {
      return Response([Block("That can't be done: \(error.message).")])
    } catch {
      return Response([Block("The assistant doesn't answer: \(error).")])
    }
  }

  private mutating func answer(_ line: ChatLine) async throws -> Response {
    let before = session
    var response =
      switch line {
      case .blank: Response([])
      case .message(let words): Response(try await reply(to: words))
      case .command(let command): try await carryOut(command)
      case .mistake(let mistake): Response([Block(mistake.words)])
      }
    if session.hasMoved(since: before) { response.file = try await continuation() }
    return response
  }

  mutating func reply(to words: String) async throws -> [Block] {
    if isOver { return [Block("This conversation is over. /new begins another, /quit leaves.")] }
    return try await take { _ = try await $0.say(words) }
  }

  /// Takes a turn and shows it, with how it came about if that is wished for.
  mutating func take(
    _ step: (inout OngoingSession) async throws -> Void
  ) async throws -> [Block] {
    try await step(&session)
    if session.turn.begins { forget() }
    return try await show(session.turn)
  }

  private func show(_ turn: TurnReport) async throws -> [Block] {
    turn.blocks + (showsTrace ? try await session.explanation.traceBlocks : [])
  }

  private mutating func carryOut(_ command: ChatCommand) async throws -> Response {
    switch command {
    case .help(let name): return Response(name?.help ?? ChatCommand.Name.overview)
    case .why: return Response(try await reply(to: "why?"))
    case .back: return Response(try await back())
    case .answers: return Response(try await answers())
    case .correct(let number, let words): return Response(try await correct(number, words))
    case .new: return Response(try await take { try await $0.beginAnew() })
    case .emergency: return Response(session.report.pack.emergencyBlocks)
    case .quit: return Response(try await summary(), leaves: true)
    case .ranking: return Response(try await session.explanation.fitBlocks)
    case .sources: return Response(try await session.sources.blocks)
    case .trace:
      showsTrace.toggle()
      return Response([Block(showsTrace ? "Each turn is retraced now." : "No more traces.")])
    case .save(let path, let replaces): return try await save(path, replaces)
    case .record(let path, let replaces): return try await record(path, replaces)
    }
  }

  /// Leaves a conversation behind: nothing of it counts any more, though a recording keeps it.
  private mutating func forget() {
    recording?.end()
    listed = []
  }

  /// The summary with which the script ends, if there is anything to sum up.
  private mutating func summary() async throws -> [Block] {
    guard !isOver, try await !session.answers.answers.isEmpty else { return [] }
    let blocks = try await reply(to: "quit")
    return isOver ? blocks : []
  }
}
