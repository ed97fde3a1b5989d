public import AssistantProtocol
package import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle

/// A service on a Unix socket: it takes connections, and has each of their lines answered.
///
/// It runs until it is told to end, gracefully: then it takes no more, answers what it has read, and
/// closes. What answers is a `RequestService`, which knows no socket.
public struct AssistantServer: Service {
  /// How the service treats its peers.
  public struct Configuration: Sendable {
    /// Who may use it.
    public var access: Access
    /// How much it takes in.
    public var limits = Limits.standard
    /// How long it has patience.
    public var timeouts = Timeouts.standard

    /// Creates a configuration that is the usual one but for who gets in.
    public init(_ access: Access) { self.access = access }
  }

  private let socket: ListeningSocket
  private let reception: Reception
  private let supervision: Supervision
  private let log: Logger

  /// Puts a server together.
  ///
  /// - Parameters:
  ///   - requests: What answers.
  ///   - socket: Where peers connect.
  ///   - configuration: How they are treated.
  ///   - ledger: Where open connections are counted.
  ///   - supervision: Who looks after the process.
  ///   - log: Where it is told what happens.
  package init(
    _ requests: any RequestService, on socket: ListeningSocket, _ configuration: Configuration,
    ledger: ConnectionLedger, _ supervision: Supervision, log: Logger
  ) {
    self.socket = socket
    self.supervision = supervision
    self.log = log
    reception = Reception(
      requests: requests, access: configuration.access, ledger: ledger,
      limits: configuration.limits, timeouts: configuration.timeouts, log: log)
  }

  /// Serves until the service is to end.
  ///
  /// - Throws: What the system says when it doesn't let anybody connect any more.
  public func run() async throws {
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
    do {
      try await serve(on: loops)
    } catch {
      try? await loops.shutdownGracefully()
      throw error
    }
    try await loops.shutdownGracefully()
  }

  private func serve(on loops: MultiThreadedEventLoopGroup) async throws {
    let door = try await open(on: loops)
    try await withThrowingDiscardingTaskGroup { tasks in
      tasks.addTask { try? await supervision.run() }
      try await door.executeThenClose { arrivals in
        supervision.reportReady()
        log.notice("ready")
        try await withGracefulShutdownHandler {
          for try await arrival in arrivals {
            if let connection = arrival.connection {
              tasks.addTask(executorPreference: connection.executor) { await connection.serve() }
            }
            try await arrival.begins()
          }
        } onGracefulShutdown: {
          supervision.reportEnd()
          log.notice("about to end")
          door.channel.close(promise: nil)
        }
      }
      socket.remove()
    }
  }

  private func open(
    on loops: MultiThreadedEventLoopGroup
  ) async throws -> NIOAsyncChannel<Arrival, Never> {
    try await ServerBootstrap(group: loops)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(PauseOnExhaustion())
        }
      }
      // A peer that has said all still wants to read the answers.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator,
        value: AdaptiveRecvByteBufferAllocator(minimum: 1_024, initial: 2_048, maximum: 16_384)
      )
      .bind(
        socket.descriptor, serverBackPressureStrategy: .init(lowWatermark: 1, highWatermark: 1)
      ) { [reception] channel in
        let arrival = Arrival(loop: channel.eventLoop, connection: reception.receive(channel))
        return channel.eventLoop.makeSucceededFuture(arrival)
      }
  }
}

/// A peer at the door.
private struct Arrival: Sendable {
  /// Where its connection is looked after.
  let loop: any EventLoop
  /// Its connection, if it was let in.
  let connection: Connection?

  /// Waits until all that was waiting there when it came has had its turn.
  ///
  /// To let nobody else in before that keeps those who come and go from filling a loop faster than it
  /// is worked off, and so from making everybody wait who is there already.
  func begins() async throws { try await loop.submit {}.get() }
}
