internal import Glibc

/// How often a service manager wants to hear that the service is alive.
struct Watchdog: Hashable, Sendable {
  /// After how long a silence it would end the service.
  let patience: Duration

  /// Finds what the variables of a process say, or returns `nil` when nobody wants to hear of it.
  init?(in environment: [String: String], of process: Int32) {
    guard let text = environment["WATCHDOG_USEC"], let time = Int64(text), time > 0 else {
      return nil
    }
    if let addressee = environment["WATCHDOG_PID"], Int32(addressee) != process { return nil }
    patience = .microseconds(time)
  }

  /// Reports, twice in each such time, that the service is alive, if it is.
  ///
  /// - Parameters:
  ///   - isAlive: Asks what the service depends on; a service that hangs never returns.
  ///   - report: Tells the manager.
  /// - Throws: An error when the task is cancelled.
  func run(
    _ isAlive: @Sendable () async -> Bool, _ report: @Sendable () -> Void
  ) async throws {
    while true {
      if await isAlive() { report() }
      try await Task.sleep(for: patience / 2)
    }
  }
}
