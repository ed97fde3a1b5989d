public import AssistantProtocol
internal import Foundation

/// Calls over one connection, one after the other.
public struct LineConversation: Sendable {
  private let client: RawClient

  /// Connects to a socket.
  public init(with socket: String) throws { client = try RawClient(socket) }

  /// Calls a method.
  @discardableResult
  public func call<Params, Result>(
    _ method: AssistantProtocol.Method<Params, Result>, _ params: Params
  ) async throws -> Result {
    let request = Request(method.name, params: try JSONText.bytes(of: params), id: .number(1))
    try await client.send(request.line)
    guard let line = try await client.line() else { throw Gone() }
    guard case .response(let response) = ServerLine(line: Array(line.utf8)[...]) else {
      throw Gone()
    }
    return try JSONDecoder().decode(Result.self, from: Data(try response.outcome.get()))
  }

  /// Begins a session.
  public func begin(_ retention: Retention? = nil) async throws -> SessionID {
    try await call(.create, CreateRequest(retention: retention)).session
  }

  /// Says something.
  @discardableResult
  public func say(_ words: String, in session: SessionID, _ number: Int) async throws -> TurnResult
  {
    try await call(
      .turn,
      TurnRequest(session: session, turn: TurnID(screen: "t", number: number), text: words))
  }

  /// The service has ended the connection.
  public struct Gone: Error {}
}
