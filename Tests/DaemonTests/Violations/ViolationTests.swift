import AssistantProtocol
import Foundation
import SocketSupport
import TestSupport
import Testing

/// What the daemon makes of peers that don't keep to the protocol.
@Suite(.timeLimit(.minutes(15))) struct ViolationTests {
  @Test func `every violation is answered as documented, and hurts nobody else`() async throws {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    #expect(Violation.all.count >= 150)
    for violation in Violation.all {
      #expect(
        try await replies(to: violation, from: daemon) == violation.replies, "\(violation)")
    }
    // Bytes come in pieces of any size.
    for violation in Violation.all where violation.bytes.count < 200 {
      #expect(
        try await replies(to: violation, from: daemon, inPieces: true) == violation.replies,
        "\(violation), byte by byte")
    }
    #expect(try await daemon.end() == 0)
  }

  @Test func `a request may be cut into two at any byte`() async throws {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    let request = Array(ping(1).replacing("\n", with: "\r\n").utf8) + Array(ping(1).utf8)
    let client = try RawClient(daemon.socket)
    for cut in 1..<request.count {
      try await client.send(Array(request[..<cut]))
      try await client.send(Array(request[cut...]))
      for _ in 0..<2 {
        #expect(try await client.line()?.contains(#""id":1"#) == true)
      }
    }
  }

  @Test func `who leaves in the middle of anything leaves nothing behind`() async throws {
    let folder = try ScratchFolder()
    let daemon = try await RunningDaemon.unhurried(in: folder)
    for violation in Violation.all {
      let client = try RawClient(daemon.socket)
      try await client.send(Array(violation.bytes.prefix(violation.bytes.count / 2)))
      client.close()
    }
    let client = try RawClient(daemon.socket)
    try await eventually("no other connection is open") { try await open(client) == 1 }
    #expect(try await daemon.end() == 0)
  }

  /// How many connections are open.
  private func open(_ client: RawClient) async throws -> Int {
    try await client.send(Array(#"{"jsonrpc":"2.0","id":1,"method":"daemon.status"}"#.utf8) + [10])
    let line = try #require(try await client.line())
    guard case .response(let response) = ServerLine(line: Array(line.utf8)[...]) else {
      return .max
    }
    return try JSONDecoder().decode(StatusReport.self, from: Data(response.outcome.get()))
      .connections
  }

  private func replies(
    to violation: Violation, from daemon: RunningDaemon, inPieces: Bool = false
  ) async throws -> [Violation.Reply] {
    let client = try RawClient(daemon.socket)
    // Whoever is refused for good may find the connection closed before all is sent.
    if inPieces {
      for byte in violation.bytes { try? await client.send([byte]) }
    } else {
      try? await client.send(violation.bytes)
    }
    if !violation.isFatal { client.endInput() }
    return try await client.lines().map { line in
      guard case .response(let response) = ServerLine(line: Array(line.utf8)[...]) else {
        throw CancellationError()
      }
      switch response.outcome {
      case .success: return .result
      case .failure(let error):
        return violation.replies == [.someError]
          ? .someError : .error(error.code, error.data.reason)
      }
    }
  }
}
