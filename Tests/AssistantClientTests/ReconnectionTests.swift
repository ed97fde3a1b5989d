import AssistantProtocol
import Foundation
import Glibc
import SocketSupport
import TestSupport
import Testing

@testable import AssistantClient

/// Connections that aren't there, or not any more.
@Suite struct ReconnectionTests {
  /// Where a service's answer is cut off.
  private static let cuts = [0, 1, 20, 60]

  @Test(arguments: cuts)
  func `a turn is sent again under its name when its answer was lost`(cut: Int) async throws {
    let seen = Log<String>()
    let peer = try ScriptedPeer { number, wire in
      let request = try wire.request()
      seen.add(request.members["turn_id"] as? String ?? "")
      let result = TurnResult(seq: 1, replayed: number > 1, turn: try .saying("yes"))
      guard number > 1 else {
        let line = Response(to: request.id, Result<_, RPCError>.success(result)).line
        return try wire.write(Array(line.prefix(cut)))
      }
      try wire.answer(request, result)
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let result = try await client.turn(TurnRequest("turn-1"))
    #expect(result.replayed)
    #expect(seen.entries == ["turn-1", "turn-1"])
  }

  @Test func `a session is begun once, even if nobody knows whether it was`() async throws {
    let seen = Log<String>()
    let peer = try ScriptedPeer { _, wire in seen.add(try wire.request().method) }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    await #expect(throws: ClientError.connectionLost) { try await client.create(CreateRequest()) }
    #expect(seen.entries == ["session.create"])
  }

  @Test func `a session is begun when the connection was lost before`() async throws {
    let peer = try ScriptedPeer { number, wire in
      if number == 1 { return try wire.answer(try wire.request(), PingReport(uptime: 1)) }
      try wire.answer(try wire.request(), SessionReport.standing(at: 0))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    _ = try await client.call(.ping, NoParams())
    try await eventually("the connection is lost") { await !client.isConnected }
    #expect(try await client.create(CreateRequest()).seq == 0)
  }

  @Test func `all that waits is sent again`() async throws {
    let peer = try ScriptedPeer { number, wire in
      if number == 1 { return try (0..<5).forEach { _ in _ = try wire.request() } }
      while true { try wire.answer(try wire.request(), PingReport(uptime: number)) }
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    try await withThrowingTaskGroup { group in
      for _ in 0..<5 { group.addTask { try await client.call(.ping, NoParams()).uptime } }
      for try await uptime in group { #expect(uptime == 2) }
    }
  }

  @Test func `a service that never was there is reported at once`() async throws {
    let folder = try ScratchFolder()
    let path = folder.socket
    let error = ClientError.unreachable(path: path, reason: "No such file or directory")
    let client = AssistantClient(socket: path)
    await #expect(throws: error) { try await client.call(.ping, NoParams()) }
    #expect("\(error)" == "nothing answers at '\(path)': No such file or directory")
    let long = String(repeating: "a", count: 104)
    await #expect(throws: ClientError.unreachable(path: long, reason: "File name too long")) {
      try await AssistantClient(socket: long).call(.ping, NoParams())
    }
  }

  @Test func `a service that goes away and comes back is waited for`() async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let link = folder.socket
    let ends = Signal()
    let old = try ScriptedPeer { _, wire in
      try wire.answer(try wire.request(), PingReport(uptime: 1))
      ends.block()
    }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: old.path)
    let policy = RetryPolicy(
      attempts: 10_000, firstDelay: .milliseconds(1), longestDelay: .milliseconds(1))
    let client = AssistantClient(socket: link, retrying: policy)
    #expect(try await client.call(.ping, NoParams()).uptime == 1)
    old.stop()
    ends.happen()
    try await eventually("the connection is lost") { await !client.isConnected }
    async let late = client.call(.ping, NoParams())
    let young = try ScriptedPeer { _, wire in
      try wire.answer(try wire.request(), PingReport(uptime: 2))
      wire.waitForEnd()
    }
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: young.path)
    #expect(try await late.uptime == 2)
  }

  @Test func `a service with no room for a connection yet is waited for`() async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder.socket
    let listener = try UnixSocket.listening(at: path, backlog: 0)
    defer { close(listener) }
    let crowd = Socket.crowd(at: path)
    #expect(crowd.refusal == SystemError(EAGAIN))
    let client = AssistantClient(
      socket: path, retrying: RetryPolicy(attempts: 3, firstDelay: .milliseconds(1)))
    let error = ClientError.unreachable(path: path, reason: "Resource temporarily unavailable")
    await #expect(throws: error) { try await client.call(.ping, NoParams()) }
  }

  @Test func `a refusal for the moment is kept to`() async throws {
    let peer = try ScriptedPeer { _, wire in
      try wire.refuse(
        try wire.request(), RPCError(.rateLimited).with { $0.retryAfterMilliseconds = 40 })
      try wire.answer(try wire.request(), SessionReport.standing(at: 0))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let start = ContinuousClock.now
    #expect(try await client.create(CreateRequest()).seq == 0)
    #expect(ContinuousClock.now - start >= .milliseconds(40))
  }

  @Test func `a refusal of the whole connection is one of the call`() async throws {
    let peer = try ScriptedPeer { number, wire in
      if number < 3 {
        let error = Result<Done, RPCError>.failure(RPCError(.tooManyConnections))
        return try wire.write(Response(to: nil, error).line)
      }
      try wire.answer(try wire.request(), PingReport(uptime: number))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    #expect(try await client.call(.ping, NoParams()).uptime == 3)
    let impatient = try ScriptedPeer { _, wire in
      let error = Result<Done, RPCError>.failure(RPCError(.tooManyConnections))
      try wire.write(Response(to: nil, error).line)
    }
    await #expect(throws: RPCError(.tooManyConnections)) {
      try await AssistantClient(socket: impatient.path, retrying: .never).create(CreateRequest())
    }
  }
}

extension Socket {
  /// So many connections that the system has room for no other.
  fileprivate static func crowd(at path: String) -> (sockets: [Socket], refusal: SystemError?) {
    var sockets: [Socket] = []
    while sockets.count < 100 {
      do throws(SystemError) { sockets.append(try Socket(path: path)) } catch {
        return (sockets, error)
      }
    }
    return (sockets, nil)
  }
}
