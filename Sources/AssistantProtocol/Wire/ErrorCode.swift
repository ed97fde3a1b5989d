/// What kind of error a request ran into.
///
/// Those of JSON-RPC 2.0 (https://www.jsonrpc.org/specification, section 5.1) keep their numbers;
/// ours lie outside of the range that it reserves. 10xx are about a conversation, 11xx about the
/// service at the moment, 12xx about what keeps conversations, 13xx about who asks.
public enum ErrorCode: Int, Codable, Hashable, Sendable, CaseIterable {
  /// The line isn't JSON.
  case parseError = -32700
  /// It is JSON, but no request.
  case invalidRequest = -32600
  /// No method has this name.
  case methodNotFound = -32601
  /// The method takes other parameters.
  case invalidParams = -32602
  /// The program itself is at fault.
  case internalError = -32603
  /// No conversation of the caller's has this id.
  case sessionNotFound = 1001
  /// The conversation is over.
  case sessionClosed = 1002
  /// The same turn was sent before with other content.
  case turnConflict = 1003
  /// The conversation has gone on meanwhile.
  case sequenceMismatch = 1004
  /// The text is too long.
  case textTooLong = 1005
  /// The pack, or this version of it, isn't served.
  case packUnavailable = 1006
  /// No version of the protocol that the caller speaks is spoken here.
  case unsupportedProtocol = 1007
  /// The words answer nothing of the finding.
  case answerNotUnderstood = 1008
  /// There is nothing to take back.
  case nothingToUndo = 1009
  /// There are too many connections.
  case tooManyConnections = 1101
  /// The caller asks too often.
  case rateLimited = 1102
  /// Too much waits to be written.
  case overloaded = 1103
  /// The line is too long.
  case frameTooLarge = 1104
  /// The service is about to end.
  case draining = 1105
  /// The caller has too many conversations.
  case tooManySessions = 1108
  /// There is no room to keep it.
  case storageFull = 1201
  /// What keeps conversations has failed.
  case storageFailed = 1202
  /// The caller may not do that.
  case notAuthorised = 1301

  /// What it means, for people who write programs; never with anybody's words in it.
  public var message: String {
    switch self {
    case .parseError: "this is not JSON"
    case .invalidRequest: "this is not a request of JSON-RPC 2.0"
    case .methodNotFound: "there is no such method"
    case .invalidParams: "the parameters don't fit the method"
    case .internalError: "the program failed"
    case .sessionNotFound: "there is no such session"
    case .sessionClosed: "the session is closed"
    case .turnConflict: "this turn was sent before with other content"
    case .sequenceMismatch: "the session stands at another turn"
    case .textTooLong: "the text is too long"
    case .packUnavailable: "this pack, or this version of it, isn't served"
    case .unsupportedProtocol: "none of these versions of the protocol is spoken here"
    case .answerNotUnderstood: "the answer says nothing of this finding"
    case .nothingToUndo: "there is nothing to take back"
    case .tooManyConnections: "there are too many connections"
    case .rateLimited: "there are too many requests"
    case .overloaded: "too much waits to be written"
    case .frameTooLarge: "the line is too long"
    case .draining: "the service is about to end"
    case .tooManySessions: "there are too many sessions"
    case .storageFull: "there is no room to keep more"
    case .storageFailed: "what keeps sessions has failed"
    case .notAuthorised: "this is not allowed to the caller"
    }
  }

  /// Reads a code.
  ///
  /// One that only a later version has is taken for a fault of the program: the reason beside it still
  /// says which.
  public init(from decoder: any Decoder) throws {
    let number = try decoder.singleValueContainer().decode(Int.self)
    self = Self(rawValue: number) ?? .internalError
  }

  /// Whether the same request may succeed later.
  public var isRetryable: Bool {
    switch self {
    case .tooManyConnections, .rateLimited, .overloaded, .draining, .storageFull: true
    case .parseError, .invalidRequest, .methodNotFound, .invalidParams, .internalError,
      .sessionNotFound, .sessionClosed, .turnConflict, .sequenceMismatch, .textTooLong,
      .packUnavailable, .unsupportedProtocol, .answerNotUnderstood, .nothingToUndo,
      .frameTooLarge, .tooManySessions, .storageFailed, .notAuthorised:
      false
    }
  }
}
