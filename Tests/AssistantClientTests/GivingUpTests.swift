@testable import AssistantClient
import AssistantProtocol
import Foundation
import Testing

/// Calls that end without an answer.
@Suite struct GivingUpTests {
  @Test func `a task that is cancelled waits no longer, and the others go on`() async throws {
    let (asked, cancelled) = (Signal(), Signal())
    let peer = try ScriptedPeer { _, wire in
      let first = try wire.request()
      asked.happen()
      cancelled.block()
      let second = try wire.request()
      try wire.answer(first, PingReport(uptime: 1))
      try wire.answer(second, PingReport(uptime: 2))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let task = Task { try await client.call(.ping, NoParams()) }
    await asked.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    cancelled.happen()
    #expect(try await client.call(.ping, NoParams()).uptime == 2)
  }

  @Test func `a task that is cancelled before it calls sends nothing`() async throws {
    let peer = try ScriptedPeer { _, wire in wire.waitForEnd() }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try await client.call(.ping, NoParams())
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await client.requests == 0)
  }

  @Test func `a call ends at its deadline`() async throws {
    let peer = try ScriptedPeer { _, wire in wire.waitForEnd() }
    let client = AssistantClient(
      socket: peer.path, retrying: RetryPolicy(deadline: .milliseconds(30)))
    await #expect(throws: ClientError.timedOut) { try await client.call(.ping, NoParams()) }
  }

  @Test func `a client that is closed ends what waits, and takes nothing more`() async throws {
    let asked = Signal()
    let peer = try ScriptedPeer { _, wire in
      _ = try wire.request()
      asked.happen()
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let task = Task { try await client.call(.ping, NoParams()) }
    await asked.wait()
    await client.close()
    await #expect(throws: ClientError.closed) { try await task.value }
    await #expect(throws: ClientError.closed) { try await client.call(.ping, NoParams()) }
  }

  @Test func `a client that nobody has any more ends its connection`() async throws {
    let ended = Signal()
    let peer = try ScriptedPeer { _, wire in
      try wire.answer(try wire.request(), PingReport(uptime: 1))
      wire.waitForEnd()
      ended.happen()
    }
    do {
      let client = AssistantClient(socket: peer.path, retrying: .quick)
      _ = try await client.call(.ping, NoParams())
    }
    await ended.wait()
  }

  @Test func `what the service refuses for good is thrown as it is`() async throws {
    let error = RPCError(.textTooLong).with { $0.limit = 4_000 }
    let peer = try ScriptedPeer { _, wire in
      try wire.refuse(try wire.request(), error)
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    await #expect(throws: error) { try await client.turn(TurnRequest("turn-1")) }
    #expect(await client.requests == 1)
  }
}
