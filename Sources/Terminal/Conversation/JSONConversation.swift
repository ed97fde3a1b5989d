public import AssistantProtocol

internal import Assistant

/// A conversation for programs: lines in, and the messages of the service out, one a line.
///
/// Each is the answer to the line of that number; the opening has the number 0. Where the assistant
/// says its last word the summary follows with the same number.
public struct JSONConversation: Sendable {
  /// What the program answers to a line.
  public struct Response: Sendable {
    /// What is printed.
    public var text: String
    /// Whether it was asked to leave.
    public var leaves: Bool
  }

  private var session: OngoingSession
  private let date: String?
  private var lines = 0

  /// Begins a conversation, or takes one up.
  ///
  /// - Parameters:
  ///   - service: Who keeps the session.
  ///   - screen: A name for this screen that no other has, of letters and digits.
  ///   - choice: Which session.
  ///   - date: The day, in words, which the summary then bears.
  /// - Throws: What the service throws.
  public init(
    with service: any SessionService, on screen: String = "screen",
    holding choice: SessionChoice = .usual,
    dated date: String? = nil
  ) async throws {
    session = try await OngoingSession(with: service, on: screen, holding: choice)
    self.date = date
  }

  /// The message with which the conversation begins.
  public var opening: String { message(.success(session.report)) }

  /// Takes in a line.
  public mutating func respond(to line: String) async -> Response {
    lines += 1
    do {
      return try await answer(ChatLine(line))
    } catch let error as RPCError {
      return Response(text: message(Result<Done, RPCError>.failure(error)), leaves: false)
    } catch {
      let failure = RPCError(.internalError, "no_answer")
      return Response(text: message(Result<Done, RPCError>.failure(failure)), leaves: true)
    }
  }

  private mutating func answer(_ line: ChatLine) async throws -> Response {
    switch line {
    case .blank: Response(text: "", leaves: false)
    case .message(let words): Response(text: try await say(words), leaves: false)
    case .command(.quit): Response(text: try await quit(), leaves: true)
    case .command(let command): Response(text: try await carryOut(command), leaves: false)
    case .mistake(.unknown(_, let near)):
      throw RPCError(.methodNotFound).with { $0.suggestion = near.map { "/\($0.rawValue)" } }
    case .mistake(.arguments(let name)):
      throw RPCError(.invalidParams).with { $0.suggestion = name.example }
    }
  }

  private mutating func say(_ words: String) async throws -> String {
    guard !session.isOver else { throw RPCError(.sessionClosed) }
    let turn = message(.success(try await session.say(words)))
    return session.isOver ? turn + (try await summary()) : turn
  }

  private func summary() async throws -> String {
    message(.success(try await session.summary(in: .json, dated: date)))
  }

  private mutating func quit() async throws -> String {
    guard !session.isOver, try await !session.answers.answers.isEmpty else { return "" }
    return try await say("quit")
  }

  private mutating func carryOut(_ command: ChatCommand) async throws -> String {
    switch command {
    case .why: return try await say("why?")
    case .back: return message(.success(try await session.undo()))
    case .answers: return message(.success(try await session.answers))
    case .correct(let number, let words):
      let answers = try await session.answers.answers
      guard answers.indices.contains(number - 1) else {
        throw RPCError(.invalidParams, "no_such_answer").with { $0.limit = answers.count }
      }
      let finding = answers[number - 1].known.finding
      return message(.success(try await session.correct(finding, to: words)))
    case .new:
      try await session.beginAnew()
      return message(.success(session.report))
    case .emergency: return message(.success(session.report.pack))
    case .ranking, .trace: return message(.success(try await session.explanation))
    case .sources: return message(.success(try await session.sources))
    case .quit: return try await quit()
    case .help, .save, .record: throw RPCError(.methodNotFound, "not_for_programs")
    }
  }

  private func message(_ outcome: Result<some Encodable, RPCError>) -> String {
    String(decoding: AssistantProtocol.Response(to: .number(lines), outcome).line, as: UTF8.self)
  }
}
