internal import Glibc
internal import ServiceLifecycle
internal import UnixSignals

/// What stands between the service and whoever looks after its process.
///
/// The service says when it is ready, how it is, and that it is alive; it is told to load its packs
/// again by a signal (`SIGHUP`). The signals that end it are the service group's.
public struct Supervision: Sendable {
  private let notices: NoticeSocket
  private let watchdog: Watchdog?
  private let isAlive: @Sendable () async -> Bool
  private let reload: @Sendable () async -> String

  /// Creates the connection to whoever the variables of the process name.
  ///
  /// - Parameters:
  ///   - environment: The variables.
  ///   - isAlive: Whether the service does its work. It goes the way that requests go, so that a
  ///     service that is stuck can't say that it isn't.
  ///   - reload: Loads the packs again, and says in a few words what came of it.
  public init(
    in environment: [String: String],
    isAlive: @escaping @Sendable () async -> Bool,
    reload: @escaping @Sendable () async -> String
  ) {
    notices = NoticeSocket(in: environment)
    watchdog = Watchdog(in: environment, of: getpid())
    self.isAlive = isAlive
    self.reload = reload
  }

  /// Tells how the service is.
  public func report(_ status: String) { notices.send(.status(status)) }

  /// Tells that the service takes connections.
  func reportReady() { notices.send(.ready) }

  /// Tells that the service is about to end.
  func reportEnd() { notices.send(.stopping) }

  /// Reports and listens until the service is about to end.
  func run() async throws {
    let hangUps = await UnixSignalsSequence(trapping: .sighup)
    try await cancelWhenGracefulShutdown {
      try await withThrowingTaskGroup { tasks in
        tasks.addTask { for await _ in hangUps { await reloadPacks() } }
        if let watchdog {
          tasks.addTask { try await watchdog.run(isAlive) { notices.send(.alive) } }
        }
        try await tasks.waitForAll()
      }
    }
  }

  private func reloadPacks() async {
    notices.send(.reloading(at: Self.now))
    report(await reload())
    reportReady()
  }

  private static var now: UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1_000
  }
}
