internal import Foundation

/// What a caller hears of a request: its result, or why there is none.
public struct Response: Sendable {
  /// Whose answer it is; `nil` where that couldn't be told.
  public let id: RequestID?
  /// The result as JSON, or the error.
  public let outcome: Result<[UInt8], RPCError>

  /// Creates an answer.
  public init(to id: RequestID?, _ outcome: Result<[UInt8], RPCError>) {
    self.id = id
    self.outcome = outcome
  }

  /// Creates an answer from a value.
  public init(to id: RequestID?, _ outcome: Result<some Encodable, RPCError>) {
    self.id = id
    self.outcome = outcome.flatMap { value in
      Result { try JSONText.bytes(of: value) }.mapError { _ in RPCError(.internalError) }
    }
  }

  /// The answer as a line, ending with a newline.
  public var line: [UInt8] {
    var line = Array("{\"id\":\(id?.json ?? "null"),\"jsonrpc\":\"2.0\",".utf8)
    switch outcome {
    case .success(let result):
      line += Array("\"result\":".utf8)
      line += result
    case .failure(let error):
      line += Array("\"error\":".utf8)
      line += (try? JSONText.bytes(of: error)) ?? Array("null".utf8)
    }
    line += Array("}\n".utf8)
    return line
  }
}
