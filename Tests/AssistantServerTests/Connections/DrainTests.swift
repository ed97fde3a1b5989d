import Foundation
import SocketSupport
import Testing

@testable import AssistantServer

/// How a server ends.
struct DrainTests {
  @Test func `whoever is silent is let go at once`() async throws {
    try await TestServer.serving(EchoService()) { server in
      let clients = try (0..<100).map { _ in try RawClient(server.socket) }
      try await server.hasConnections(100)
      let time = try await ContinuousClock().measure { try await server.end() }
      #expect(time < .seconds(60), "it waited for nobody")
      for client in clients { #expect(try await client.line() == nil) }
      #expect(!FileManager.default.fileExists(atPath: server.socket))
      #expect(throws: RawClient.Failure.self) { try RawClient(server.socket) }
    }
  }

  @Test func `what was taken in is answered`() async throws {
    let service = GatedService()
    try await TestServer.serving(service) { server in
      let client = try RawClient(server.socket)
      let lines = (0..<20).map { "line \($0)" }
      try await client.send(lines.map { "\($0)\n" }.joined() + "half a line")
      await service.hasBeenAsked(1)
      await server.beginToEnd()
      try await eventually("nobody new is let in") { (try? RawClient(server.socket)) == nil }
      await service.open()
      #expect(try await client.lines() == lines)
      try await server.end()
    }
  }

  @Test func `no answer is waited for longer than is allowed`() async throws {
    let service = GatedService()
    try await TestServer.serving(
      service, configure: { $0.timeouts.drain = .milliseconds(100) }
    ) { server in
      let client = try RawClient(server.socket)
      try await client.send("question\n")
      await service.hasBeenAsked(1)
      await server.beginToEnd()
      #expect(try await client.line() == nil)
      await service.open()
      try await server.end()
    }
  }

  @Test func `whoever never reads doesn't keep the server from ending`() async throws {
    try await TestServer.serving(
      EchoService(answerBytes: 100_000), configure: { $0.timeouts.drain = .milliseconds(300) }
    ) { server in
      let deaf = try RawClient(server.socket)
      try await deaf.send(String(repeating: "question\n", count: 1_000))
      try await server.hasConnections(1)
      let time = try await ContinuousClock().measure { try await server.end() }
      #expect(time < .seconds(60), "it waited no longer than is allowed")
    }
  }
}
