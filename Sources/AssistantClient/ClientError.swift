/// Why there is no answer from a service.
///
/// What a service itself refuses is an `RPCError` instead.
public enum ClientError: Error, Hashable, Sendable {
  /// Nobody can be reached at this path, for this reason.
  case unreachable(path: String, reason: String)
  /// The connection was lost while an answer was awaited that can't be asked for again.
  case connectionLost
  /// There was no answer in time.
  case timedOut
  /// Whoever answers speaks something else.
  case notTheProtocol
  /// The client was closed.
  case closed
}

extension ClientError: CustomStringConvertible {
  /// The error in words.
  public var description: String {
    switch self {
    case .unreachable(let path, let reason): "nothing answers at '\(path)': \(reason)"
    case .connectionLost: "the connection was lost, and whether it was done is unknown"
    case .timedOut: "there was no answer in time"
    case .notTheProtocol: "what answers is not the assistant's service"
    case .closed: "the connection was closed"
    }
  }
}
