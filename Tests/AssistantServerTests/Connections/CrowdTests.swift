import AssistantProtocol
import Foundation
import SocketSupport
import TestSupport
import Testing

@testable import AssistantServer

/// What happens when many come.
struct CrowdTests {
  @Test func `whoever is too many hears so`() async throws {
    try await TestServer.serving(EchoService(), configure: { $0.limits.connections = 2 }) {
      server in
      let first = try RawClient(server.socket)
      let second = try RawClient(server.socket)
      try await server.hasConnections(2)
      let third = try RawClient(server.socket)
      let lines = try await third.lines()
      #expect(lines.count == 1)
      #expect(lines.first?.contains(#""reason":"too_many_connections""#) == true)
      #expect(lines.first?.contains(#""retry_after_ms":1000"#) == true)
      #expect(lines.first?.hasPrefix(#"{"id":null,"#) == true)
      first.close()
      try await server.hasConnections(1)
      let fourth = try RawClient(server.socket)
      try await fourth.send("hello\n")
      #expect(try await fourth.line() == "<hello>")
      withExtendedLifetime(second) {}
    }
  }

  @Test func `many come and go, and nothing stays`() async throws {
    try await TestServer.serving(EchoService()) { server in
      let before = try RawClient(server.socket)
      try await before.send("hello\n")
      #expect(try await before.line() == "<hello>")
      let descriptors = try Self.openDescriptors()
      try await onThread {
        for _ in 0..<Rounds.connections.count(2_000) { try RawClient(server.socket).close() }
      }
      try await before.send("hello\n")
      #expect(try await before.line() == "<hello>")
      try await server.hasConnections(1)
      try await eventually("descriptors are closed") {
        (try? Self.openDescriptors()).map { $0 <= descriptors + 8 } ?? false
      }
    }
  }

  private static func openDescriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }
}
