import ArgumentParser
import AssistantClient
import AssistantProtocol

/// Where the daemon is, for every command that calls it.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The daemon's socket. Without it ANAMNESIS_SOCKET says where, else it is your own.",
      valueName: "path"),
    completion: .file())
  var socket: String?

  /// Calls the daemon, or ends the program with what to do about it.
  func ask<Value: Sendable>(
    _ work: @escaping @Sendable (AssistantClient) async throws -> Value
  ) throws -> Value {
    let client = AssistantClient(socket: socket)
    do {
      return try waiting { try await work(client) }
    } catch let error as ClientError {
      Console.printError("anamnesis: \(error)\(error.hint)")
      throw ExitStatus.unavailable.code
    } catch let error as RPCError {
      Console.printError("anamnesis: \(error.words)")
      throw error.status.code
    }
  }
}

extension ClientError {
  /// What to do about it, where something can be done.
  fileprivate var hint: String {
    switch self {
    case .unreachable:
      "\nStart the daemon with 'anamnesisd', or say with --socket where it listens."
    case .connectionLost, .timedOut, .notTheProtocol, .closed: ""
    }
  }
}

extension RPCError {
  /// What the daemon refused and why, on one line.
  var words: String {
    let words = [
      isPlain ? nil : data.reason.replacing("_", with: " "),
      data.path.map { "'\($0)'" }, data.seq.map { "it stands at turn \($0)" },
      data.supported.map { "there is \($0.joined(separator: ", "))" },
      data.limit.map { "at most \($0)" }, data.suggestion.map { "did you mean '\($0)'?" },
    ]
    return message + words.compactMap { $0.map { ", \($0)" } }.joined() + " (\(code.rawValue))"
  }

  /// Whether the code says as much as the reason.
  private var isPlain: Bool {
    data.reason.replacing("_", with: "") == "\(code)".lowercased()
  }

  /// With what a command ends that the daemon refuses.
  var status: ExitStatus {
    switch code {
    case .sessionNotFound, .packUnavailable: .missingInput
    case .tooManyConnections, .rateLimited, .overloaded, .draining, .storageFull, .storageFailed:
      .unavailable
    case .parseError, .invalidRequest, .methodNotFound, .invalidParams, .internalError,
      .sessionClosed, .turnConflict, .sequenceMismatch, .textTooLong, .unsupportedProtocol,
      .answerNotUnderstood, .nothingToUndo, .frameTooLarge, .tooManySessions, .notAuthorised:
      .findings
    }
  }
}
