import AssistantProtocol
import Logging
import ServiceLifecycle
import SocketSupport
import TestSupport
import Testing

@testable import AssistantServer

/// A server that runs while a test talks to it.
struct TestServer: Sendable {
  let socket: String
  let ledger: ConnectionLedger
  private let group: ServiceGroup
  private let running: Task<Void, any Error>

  /// Runs a server for as long as a test needs it.
  static func serving<Value>(
    _ requests: any RequestService,
    configure: (inout AssistantServer.Configuration) -> Void = { _ in },
    _ test: (TestServer) async throws -> Value
  ) async throws -> Value {
    let folder = try ScratchFolder()
    var configuration = AssistantServer.Configuration(Access(.owner))
    configuration.limits.connectionsPerUser = configuration.limits.connections
    // A machine that is busy with other tests must not change what a peer gets.
    configuration.timeouts.line = .seconds(120)
    configuration.timeouts.reading = .seconds(120)
    configuration.timeouts.farewell = .seconds(120)
    configuration.timeouts.drain = .seconds(120)
    configure(&configuration)
    let ledger = ConnectionLedger(configuration.limits)
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = AssistantServer(
      requests, on: try ListeningSocket(at: folder.socket), configuration, ledger: ledger,
      Supervision(in: [:], isAlive: { true }, reload: { "" }), log: log)
    let group = ServiceGroup(services: [server], logger: log)
    let running = Task.detached { try await group.run() }
    let handle = TestServer(socket: folder.socket, ledger: ledger, group: group, running: running)
    do {
      let value = try await test(handle)
      try await handle.end()
      withExtendedLifetime(folder) {}
      return value
    } catch {
      running.cancel()
      throw error
    }
  }

  /// Tells the server to end.
  func beginToEnd() async { await group.triggerGracefulShutdown() }

  /// Ends the server, and waits for that.
  func end() async throws {
    await beginToEnd()
    try await running.value
  }

  /// Waits until so many connections are open.
  func hasConnections(_ count: Int) async throws {
    try await eventually("\(count) connections are open") { ledger.count == count }
  }
}
