public import Packs

internal import Assistant
internal import KnowledgeCore

/// A conversation as a person sees it: lines in, blocks of text out.
///
/// A value like the session in it; it reads, prints and writes nothing itself.
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

  let pack: Pack
  var session: Session
  var turn: Turn
  /// The findings of the list that was shown last, by their numbers.
  var listed: [ID<Finding>] = []
  var recording: Recording?
  /// The day, in words.
  let date: String?
  private var showsTrace: Bool

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - date: The day, in words, which summaries then bear.
  ///   - isTraced: Whether each turn is shown with how it came about, from the opening on.
  public init(with pack: Pack, on date: String? = nil, isTraced: Bool = false) {
    self.pack = pack
    self.date = date
    showsTrace = isTraced
    session = Session(pack: pack)
    turn = session.opening
  }

  /// What a person at a terminal is told before all else.
  ///
  /// - Parameter history: The file that keeps what they type, if one does.
  /// - Returns: What the conversation is about, how to leave it, and what is saved.
  public func greeting(history: String?) -> [Block] {
    let privacy = history.map { "What you type is kept in \($0)." } ?? "Nothing you type is saved."
    return [
      Block(.heading, [Block.Span(pack.manifest.title, .heading)]),
      Block("/help lists the commands, /quit or Ctrl-D leaves. \(privacy)"),
    ]
  }

  /// What the assistant says first.
  public var opening: [Block] {
    session.opening.blocks(in: pack) + (showsTrace ? TurnTrace(openingOf: session).blocks : [])
  }

  /// Whether the assistant has said its last word; commands work still.
  public var isOver: Bool { turn.isOver }

  /// Takes in a line.
  public mutating func respond(to line: String) -> Response {
    let before = session
    var response =
      switch ChatLine(line) {
      case .blank: Response([])
      case .message(let words): Response(reply(to: words))
      case .command(let command): carryOut(command)
      case .mistake(let mistake): Response([Block(mistake.words)])
      }
    if session != before { response.file = response.file ?? recording?.request(for: session) }
    return response
  }

  mutating func reply(to words: String) -> [Block] {
    if isOver { return [Block("This conversation is over. /new begins another, /quit leaves.")] }
    return take(words) { $0.reply(to: words) }
  }

  /// Takes a turn and shows it, with how it came about if that is wished for.
  mutating func take(
    _ words: String? = nil, _ step: (inout Session) -> Turn
  ) -> [Block] {
    let before = session
    turn = step(&session)
    if turn.beginsAnew(in: session) { forget(before) }
    let trace = showsTrace ? TurnTrace(turn, on: words, from: before, to: session).blocks : []
    return turn.blocks(in: pack) + trace
  }

  private mutating func carryOut(_ command: ChatCommand) -> Response {
    switch command {
    case .help(let name): return Response(name?.help ?? ChatCommand.Name.overview)
    case .why: return Response(reply(to: "why?"))
    case .back: return Response(back())
    case .answers: return Response(answers())
    case .correct(let number, let words): return Response(correct(number, words))
    case .new: return Response(beginAnew())
    case .emergency: return Response(pack.emergency)
    case .quit: return Response(summary(), leaves: true)
    case .ranking: return Response(ranking)
    case .sources: return Response(turn.sourceBlocks(in: pack))
    case .trace:
      showsTrace.toggle()
      return Response([Block(showsTrace ? "Each turn is retraced now." : "No more traces.")])
    case .save(let path, let replaces): return save(path, replaces)
    case .record(let path, let replaces): return record(path, replaces)
    }
  }

  private mutating func beginAnew() -> [Block] {
    forget(session)
    turn = session.restart()
    return opening
  }

  /// Leaves a conversation behind: nothing of it counts any more, though a recording keeps it.
  private mutating func forget(_ ended: Session) {
    recording?.end(ended)
    listed = []
  }

  private var ranking: [Block] {
    let fits = session.fits.map { $0.block(in: pack) }
    return fits.isEmpty ? [Block("Nothing that you told me points anywhere yet.")] : fits
  }

  /// The summary with which the script ends, if there is anything to sum up.
  private mutating func summary() -> [Block] {
    guard !isOver, !session.evidence.isEmpty else { return [] }
    let blocks = reply(to: "quit")
    return isOver ? blocks : []
  }
}

extension Turn {
  /// Whether it is the first of a conversation that the person wanted to begin again.
  fileprivate func beginsAnew(in session: Session) -> Bool {
    session.events.isEmpty && paragraphs == session.opening.paragraphs
  }
}
