import AssistantProtocol
import AssistantServer
import Glibc
import Logging
import ServiceLifecycle
import SessionStore
import UnixSignals

/// The daemon's parts, put together.
struct Service {
  /// What the daemon was told.
  let options: DaemonOptions
  /// The variables of the process.
  let environment: [String: String]
  /// Where it is told what happens.
  let log: Logger

  /// Serves until it is told to end.
  ///
  /// - Parameter activated: The socket that was handed over, if one was.
  /// - Throws: Why it can't serve, or doesn't any more.
  func run(on activated: ListeningSocket?) async throws {
    let limits = options.limits.limits
    try DescriptorBudget.raise(for: limits.connections)
    let lock = try InstanceLock(of: options.stateFolder(in: environment))
    var configuration = AssistantServer.Configuration(
      try options.access(isActivated: activated != nil))
    configuration.limits = limits
    configuration.timeouts = options.limits.timeouts
    // Whoever connects from now on is served as soon as the packs are there.
    let socket = try activated ?? listeningSocket()
    defer { socket.remove() }
    try await serve(on: socket, configuration)
    withExtendedLifetime(lock) {}
  }

  private func serve(
    on socket: ListeningSocket, _ configuration: AssistantServer.Configuration
  ) async throws {
    let ledger = ConnectionLedger(configuration.limits)
    // The packs take the most of a start's time; the store is opened beside.
    async let shelf = PackShelf(folders: options.packs)
    let store = try SessionStore(folder: options.stateFolder(in: environment))
    let watch = StorageWatch(of: store)
    let requests = ProtocolService(
      over: store, try await shelf, within: configuration.limits,
      in: Surroundings(
        connections: { ledger.count }, drain: { kill(getpid(), SIGTERM) },
        storageFailed: { watch.noteFailure() }))
    let server = AssistantServer(
      requests, on: socket, configuration, ledger: ledger, supervision(of: requests), log: log)
    try await group(
      of: [server, watch, Expiry(of: requests, log: log)], drain: configuration.timeouts.drain
    ).run()
    try await store.shutDown()
  }

  private func listeningSocket() throws -> ListeningSocket {
    try ListeningSocket(
      at: options.socketPath(in: environment), group: options.socketGroup.map(GroupName.number))
  }

  private func supervision(of requests: ProtocolService) -> Supervision {
    Supervision(
      in: environment, isAlive: { await requests.isAlive },
      reload: { await reload(requests) })
  }

  /// Loads the packs again, and says in a line what came of it.
  private func reload(_ requests: ProtocolService) async -> String {
    do {
      let report = try await requests.reload()
      for problem in report.problems { log.error("\(problem)") }
      let packs = report.packs.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
      let outcome = report.problems.isEmpty ? "serving" : "some packs are broken; still serving"
      log.notice("\(outcome) \(packs)")
      return "\(outcome) \(packs)"
    } catch {
      log.error("the packs can't be loaded again", metadata: ["reason": "\(error.data.reason)"])
      return "the packs can't be loaded again"
    }
  }

  private func group(of services: [any ServiceLifecycle.Service], drain: Duration) -> ServiceGroup {
    var configuration = ServiceGroupConfiguration(
      services: services.map {
        // What was accepted is answered, even if only with an error.
        // Without a name the group prints the whole service to get one, packs and all.
        .init(
          service: $0, failureTerminationBehavior: .gracefullyShutdownGroup,
          serviceName: "\(type(of: $0))")
      }, gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLog)
    // The server itself keeps to the time; this is for an answer that never comes.
    configuration.maximumGracefulShutdownDuration = drain + .seconds(1)
    return ServiceGroup(configuration: configuration)
  }

  /// The group's own words matter only when something is amiss.
  private var quietLog: Logger {
    var quiet = log
    quiet.logLevel = max(log.logLevel, .warning)
    return quiet
  }
}
