import AssistantProtocol
import SocketSupport
import Testing

/// Somebody who asks for one thing after the other, and notes how long each takes.
struct GoodClient: Sendable {
  private let socket: String
  private let client: RawClient

  /// Connects to a socket.
  init(at socket: String) throws {
    self.socket = socket
    client = try RawClient(socket)
  }

  /// Takes turns of a session of its own; returns how long each took, with a ping before it.
  func waits(for turns: Int) async throws -> [Duration] {
    try await onThread { [client] in
      let session = try Self.expectResult(
        client.ask(#"{"jsonrpc":"2.0","id":1,"method":"session.create"}"#)
      ).firstMatch(of: /"session_id":"(.+?)"/)?.output.1
      let name = try #require(session)
      return try (0..<turns).map { number in
        try ContinuousClock().measure {
          try Self.expectResult(client.ask(#"{"jsonrpc":"2.0","id":1,"method":"daemon.ping"}"#))
          try Self.expectResult(client.ask(Self.turn(number, in: name)))
        }
      }
    }
  }

  /// Asks once; returns how long the answer took.
  func wait(for question: String) throws -> Duration {
    try ContinuousClock().measure { try Self.expectResult(client.ask(question)) }
  }

  private static func turn(_ number: Int, in session: Substring) -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"session.turn","params":{"session_id":"\#(session)","#
      + #""turn_id":"t-\#(number)","text":"the brakes squeal"}}"#
  }

  @discardableResult
  private static func expectResult(_ line: String?) throws -> String {
    let line = try #require(line)
    try #require(line.hasPrefix(#"{"id":1,"jsonrpc":"2.0","result":"#), "\(line)")
    return line
  }
}

extension [Duration] {
  /// What one in a hundred exceeds.
  var percentile99: Duration { sorted()[(count - 1) * 99 / 100] }
}
