import AssistantProtocol
import Foundation
import SocketSupport
import Synchronization
import Testing

@testable import AssistantServer

/// What a peer gets for what it sends.
struct ConversingTests {
  @Test func `every line is answered in its order`() async throws {
    try await TestServer.serving(EchoService()) { server in
      let client = try RawClient(server.socket)
      let lines = (0..<2_000).map { "line \($0)" }
      try await client.send(lines.map { "\($0)\n" }.joined())
      client.endInput()
      let answers = try await client.lines()
      #expect(answers == lines.map { "<\($0)>" })
    }
  }

  @Test func `lines cut anywhere are the same`() async throws {
    try await TestServer.serving(EchoService()) { server in
      let client = try RawClient(server.socket)
      for byte in "one\r\n\n\ntwo\nthree" { try await client.send(String(byte)) }
      client.endInput()
      #expect(try await client.lines() == ["<one>", "<two>", "<three>"])
    }
  }

  /// As `printf … | nc -N -U` and `socat` do.
  @Test func `whoever has said all gets all answers`() async throws {
    try await TestServer.serving(EchoService(answerBytes: 200_000)) { server in
      let client = try RawClient(server.socket)
      try await client.send("1\n2\n3\n4\n5")
      client.endInput()
      try await client.untilReadable()
      let lines = try await client.lines()
      #expect(lines.map { String($0.prefix(2)) } == ["<1", "<2", "<3", "<4", "<5"])
      #expect(lines.allSatisfy { $0.utf8.count == 199_999 })
    }
  }

  @Test(arguments: [
    (String(repeating: "a", count: 65_537), "frame_too_large"),
    (String(repeating: "a", count: 3_000_000), "frame_too_large"),
    ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "not_http"),
    ("POST /rpc HTTP/1.1\r\n", "not_http"),
  ])
  func `what can't be understood is answered once, and is the end`(_ text: String, _ reason: String)
    async throws
  {
    try await TestServer.serving(EchoService()) { server in
      let client = try RawClient(server.socket)
      try await client.send("first\n")
      try await client.send("\(text)\nlast\n")
      let lines = try await client.lines()
      #expect(lines.count == 2)
      #expect(lines.first == "<first>")
      let answer = try #require(lines.last.flatMap { ServerLine(line: Array($0.utf8)[...]) })
      guard case .response(let response) = answer, case .failure(let error) = response.outcome
      else {
        Issue.record("no error: \(lines)")
        return
      }
      #expect(response.id == nil)
      #expect(error.data.reason == reason)
      client.close()
      try await server.hasConnections(0)
    }
  }

  @Test func `whoever is gone is forgotten`() async throws {
    let service = EchoService()
    try await TestServer.serving(service) { server in
      let client = try RawClient(server.socket)
      try await client.send("hello\n")
      #expect(try await client.line() == "<hello>")
      #expect(service.callers.withLock { $0.count } == 1)
      #expect(service.callers.withLock { $0.values.first?.user } == geteuid())
      client.close()
      try await eventually("forgotten") { service.callers.withLock { $0.isEmpty } }
      try await server.hasConnections(0)
    }
  }

  @Test func `news comes in between`() async throws {
    let service = EchoService()
    try await TestServer.serving(service) { server in
      let client = try RawClient(server.socket)
      try await client.send("hello\n")
      #expect(try await client.line() == "<hello>")
      let caller = try #require(service.callers.withLock { $0.values.first })
      for number in 0..<NewsQueue.capacity { caller.send(Array("news \(number)\n".utf8)) }
      for number in 0..<NewsQueue.capacity { #expect(try await client.line() == "news \(number)") }
      caller.send(Array("more\n".utf8))
      #expect(try await client.line() == "more")
    }
  }

  @Test func `whoever doesn't read news loses the connection`() async throws {
    let service = EchoService()
    try await TestServer.serving(service) { server in
      let client = try RawClient(server.socket)
      try await client.send("hello\n")
      #expect(try await client.line() == "<hello>")
      let caller = try #require(service.callers.withLock { $0.values.first })
      let news = Array(repeating: UInt8(ascii: "n"), count: 100_000) + [UInt8(ascii: "\n")]
      for _ in 0...(NewsQueue.capacity + 8) { caller.send(news) }
      try await server.hasConnections(0)
    }
  }
}

extension RawClient {
  /// Waits until something has come, without taking it.
  fileprivate func untilReadable() async throws {
    try await onThread { [descriptor] in
      var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&wish, 1, 20_000)
    }
  }
}
