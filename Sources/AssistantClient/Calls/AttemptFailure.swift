internal import AssistantProtocol

/// Why one attempt at a call came to nothing.
enum AttemptFailure: Error {
  /// There was no connection to be had.
  case unreachable(SystemError)
  /// The connection was lost before an answer came.
  case lost(wasSent: Bool)
  /// The service refused.
  case refused(RPCError)
  /// No other attempt would change it.
  case final(any Error)

  /// The error that a caller hears of when there is no other attempt.
  func reported(path: String) -> any Error {
    switch self {
    case .unreachable(let error): ClientError.unreachable(path: path, reason: error.reason)
    case .lost: ClientError.connectionLost
    case .refused(let error): error
    case .final(let error): error
    }
  }
}

extension RetryPolicy {
  /// The pause before another attempt.
  ///
  /// - Parameters:
  ///   - failure: Why the last attempt came to nothing.
  ///   - attempts: How many there were.
  ///   - isRepeatable: Whether the request may be carried out twice.
  ///   - wasConnected: Whether there ever was a connection; a service that was there is waited for.
  /// - Returns: The pause, or `nil` when there is no other attempt.
  func pause(
    after failure: AttemptFailure, _ attempts: Int, isRepeatable: Bool, wasConnected: Bool
  ) -> Duration? {
    guard attempts < self.attempts else { return nil }
    let delay = delay(after: attempts)
    switch failure {
    case .unreachable(let error):
      return error.isMomentary || (error.isAbsence && wasConnected) ? delay : nil
    case .lost(let wasSent): return isRepeatable || !wasSent ? delay : nil
    case .refused(let error):
      guard error.data.retryable else { return nil }
      return max(delay, .milliseconds(max(error.data.retryAfterMilliseconds ?? 0, 0)))
    case .final: return nil
    }
  }
}
