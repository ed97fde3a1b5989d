import Foundation
import NIOCore
import NIOEmbedded
import SocketSupport
import Synchronization
import Testing

@testable import AssistantServer

/// With whom patience ends, and when.
struct PatienceTests {
  private static let short: Timeouts = {
    var timeouts = Timeouts.standard
    timeouts.idle = .seconds(60)
    timeouts.line = .seconds(30)
    timeouts.reading = .seconds(10)
    return timeouts
  }()

  private struct Step {
    let seconds: Int64
    let activity: Activity?
    let isOpen: Bool
    init(_ seconds: Int64, _ activity: Activity? = nil, isOpen: Bool = true) {
      self.seconds = seconds
      self.activity = activity
      self.isOpen = isOpen
    }
  }

  private func check(
    with timeouts: Timeouts = short, verdict: ConnectionWatch.Verdict = .close, _ steps: [Step]
  ) throws {
    let channel = EmbeddedChannel()
    try channel.connect(to: .init(unixDomainSocketPath: "/s")).wait()
    let watch = ConnectionWatch(over: channel, timeouts) { _ in
      channel.eventLoop.makeSucceededFuture(verdict)
    }
    watch.start()
    for (number, step) in steps.enumerated() {
      channel.embeddedEventLoop.advanceTime(by: .seconds(step.seconds))
      #expect(channel.isActive == step.isOpen, "step \(number)")
      if let activity = step.activity { watch.note(activity) }
    }
    _ = try? channel.finish()
  }

  @Test func `a silent connection ends, to the second`() throws {
    try check([Step(59), Step(1, isOpen: false)])
    try check([Step(59, .answering), Step(1, .listening), Step(59), Step(1, isOpen: false)])
  }

  @Test func `silence may last for ever`() throws {
    var timeouts = Self.short
    timeouts.idle = nil
    try check(with: timeouts, [Step(100_000)])
  }

  @Test func `whoever expects news may be silent`() throws {
    try check(verdict: .excuse, [Step(60), Step(600), Step(6_000)])
  }

  @Test func `a line is timed from its first byte`() throws {
    try check([Step(7, .insideLine), Step(29, .insideLine), Step(1, isOpen: false)])
    try check([Step(7, .insideLine), Step(29, .answering), Step(5, .insideLine), Step(29)])
  }

  @Test func `a peer that doesn't read is not waited for long`() throws {
    try check([Step(3, .writing), Step(9), Step(1, isOpen: false)])
    try check([Step(3, .writing), Step(9, .listening), Step(9)])
  }

  @Test func `an answer may take its time`() throws {
    try check([Step(0, .answering), Step(100_000)])
  }

  @Test func `a silent peer is let go`() async throws {
    try await TestServer.serving(EchoService(), configure: { $0.timeouts.idle = .milliseconds(50) })
    {
      let client = try RawClient($0.socket)
      #expect(try await client.line() == nil)
    }
  }

  @Test func `whoever sends byte after byte is let go, and half a line is no request`() async throws
  {
    let service = EchoService()
    try await TestServer.serving(service, configure: { $0.timeouts.line = .milliseconds(200) }) {
      server in
      let client = try RawClient(server.socket)
      let error = await #expect(throws: RawClient.Failure.self) {
        while true { try await client.send("a") }
      }
      #expect(error?.code == EPIPE || error?.code == ECONNRESET)
      try await server.hasConnections(0)
      #expect(service.lines.withLock { $0.isEmpty })
    }
  }

  @Test func `whoever never reads is let go, and keeps nobody waiting`() async throws {
    let service = EchoService(answerBytes: 10_000)
    try await TestServer.serving(
      service, configure: { $0.timeouts.reading = .milliseconds(300) }
    ) { server in
      let deaf = try RawClient(server.socket)
      let other = try RawClient(server.socket)
      let flood = Task.detached { while true { try await deaf.send("question\n") } }
      for _ in 0..<200 {
        try await other.send("hello\n")
        #expect(try await other.line()?.hasPrefix("<hello") == true)
      }
      await #expect(throws: RawClient.Failure.self) { try await flood.value }
      try await server.hasConnections(1)
      // What was read ahead of the answers is bounded by what waits to be read by the peer.
      #expect(service.lines.withLock { $0.count } < 2_000)
    }
  }
}
