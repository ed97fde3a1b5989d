public import AssistantProtocol

internal import Foundation

/// The service behind a socket, as an app calls it.
///
/// It connects with the first call, and again whenever the connection was lost. Many calls can wait at
/// a time. A call that can be carried out twice without harm is sent again when its answer was lost;
/// `session.create` isn't, as a second session would be left behind.
public actor AssistantClient {
  /// The path of the socket.
  public nonisolated let path: String

  private let policy: RetryPolicy
  var connection: Connection?
  var connections = 0
  var requests = 0
  var open = OpenCalls()
  var isClosed = false
  /// Who follows which session.
  var followers = Followers()

  /// Creates a client, which connects when it is needed.
  ///
  /// - Parameters:
  ///   - socket: The path of the socket; without one that of ``standardSocket``.
  ///   - policy: How often and how long calls are tried.
  public init(socket: String? = nil, retrying policy: RetryPolicy = .standard) {
    path = socket ?? Self.standardSocket
    self.policy = policy
  }

  deinit { connection?.socket.close() }

  /// Where the service is unless somebody says otherwise: `ANAMNESIS_SOCKET`, else the user's own
  /// runtime folder.
  public static var standardSocket: String {
    ServicePlace.socket(in: ProcessInfo.processInfo.environment, isRoot: geteuid() == 0)
  }

  /// Calls a method.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - params: What it takes.
  /// - Returns: What it gives.
  /// - Throws: An `RPCError` when the service refuses, a ``ClientError`` when there is no answer, and
  ///   `CancellationError` when the task is cancelled; the service may then still carry it out.
  public func call<Params, Result>(
    _ method: Method<Params, Result>, _ params: Params
  ) async throws -> Result {
    let result = try await call(named: method.name, with: try JSONText.bytes(of: params))
    do {
      return try JSONDecoder().decode(Result.self, from: Data(result))
    } catch {
      throw ClientError.notTheProtocol
    }
  }

  /// Calls a method by its name, as a tool does that knows no types.
  ///
  /// - Parameters:
  ///   - name: The name of the method.
  ///   - params: The parameters as JSON, an object on one line.
  /// - Returns: The result as JSON.
  /// - Throws: As ``call(_:_:)``.
  public func call(named name: String, with params: [UInt8]) async throws -> [UInt8] {
    let deadline = ContinuousClock.now + policy.deadline
    var attempts = 0
    while true {
      do {
        return try await attempt(name, params, until: deadline)
      } catch let failure as AttemptFailure {
        attempts += 1
        let pause = policy.pause(
          after: failure, attempts, isRepeatable: Self.isRepeatable(name),
          wasConnected: connections > 0)
        guard let pause, ContinuousClock.now + pause < deadline, !isClosed else {
          throw failure.reported(path: path)
        }
        try await Task.sleep(for: pause)
      }
    }
  }

  /// Whether there is a connection at the moment.
  var isConnected: Bool { connection != nil }

  /// Ends the connection; whoever waits hears that, and every later call fails.
  public func close() {
    isClosed = true
    connection?.socket.close()
    connection = nil
    followers.finish()
    for call in open.removeAll() {
      call.caller.resume(throwing: AttemptFailure.final(ClientError.closed))
    }
  }
}
