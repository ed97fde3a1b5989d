public import Packs

internal import Assistant
internal import KnowledgeCore

/// A conversation as a person sees it: lines in, blocks of text out.
///
/// A value like the session in it; it reads and prints nothing itself.
public struct Conversation: Sendable {
  /// What the program answers to a line.
  public struct Response: Sendable {
    /// What is shown.
    public let blocks: [Block]
    /// Whether the person asked to leave.
    public let leaves: Bool

    init(_ blocks: [Block], leaves: Bool = false) {
      self.blocks = blocks
      self.leaves = leaves
    }
  }

  private let pack: Pack
  private var session: Session
  private var turn: Turn

  /// Begins a conversation.
  public init(with pack: Pack) {
    self.pack = pack
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
  public var opening: [Block] { session.opening.blocks(in: pack) }

  /// Whether the assistant has said its last word; commands work still.
  public var isOver: Bool { turn.isOver }

  /// Takes in a line.
  public mutating func respond(to line: String) -> Response {
    switch ChatLine(line) {
    case .blank: Response([])
    case .message(let words): Response(reply(to: words))
    case .command(let command): carryOut(command)
    case .mistake(let mistake): Response([Block(mistake.words)])
    }
  }

  /// What a line that is being typed can become: a command, or an answer to the question.
  public func completions(of line: String) -> [String] {
    let names = ChatCommand.Name.allCases.map(\.rawValue)
    let all =
      switch (line.hasPrefix("/"), line.contains(" ")) {
      case (true, true): names.map { "/help \($0)" }
      case (true, false): names.map { "/\($0)" }
      case (false, _): turn.prompt?.choices ?? []
      }
    return all.filter { $0.lowercased().hasPrefix(line.lowercased()) }
  }

  private mutating func reply(to words: String) -> [Block] {
    if isOver { return [Block("This conversation is over. /new begins another, /quit leaves.")] }
    turn = session.reply(to: words)
    return turn.blocks(in: pack)
  }

  private mutating func carryOut(_ command: ChatCommand) -> Response {
    switch command {
    case .help(let name): return Response(name?.help ?? ChatCommand.Name.overview)
    case .why: return Response(reply(to: "why?"))
    case .new:
      self = Conversation(with: pack)
      return Response(opening)
    case .emergency: return Response(pack.emergency)
    case .quit: return Response(summary(), leaves: true)
    case .sources: return Response(turn.sourceBlocks(in: pack))
    }
  }

  /// The summary with which the script ends, if there is anything to sum up.
  private mutating func summary() -> [Block] {
    guard !isOver, !session.evidence.isEmpty else { return [] }
    turn = session.reply(to: "quit")
    return isOver ? turn.blocks(in: pack) : []
  }
}
