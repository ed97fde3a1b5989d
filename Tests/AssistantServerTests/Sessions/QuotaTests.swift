import AssistantProtocol
import Testing

@testable import AssistantServer

/// How much one user may take.
@Suite struct QuotaTests {
  @Test func `a user has so many sessions at most, wherever they are kept`() async throws {
    var limits = Limits.unhurried
    limits.sessionsPerUser = 3
    let bench = try Bench(limits: limits)
    let first = try await bench.begin()
    _ = try await bench.begin(Retention.none)
    _ = try await bench.begin()
    for retention in [Retention.none, .standard] {
      await #expect(throws: RPCError(.tooManySessions).with { $0.limit = 3 }) {
        try await bench.begin(retention)
      }
    }
    _ = try await bench.begin(as: .someone(2_000))
    try await bench.call(.delete, SessionReference(first))
    _ = try await bench.begin()
  }

  @Test func `turns of one user come as fast as they may, and no faster`() throws {
    let rate = TurnRate(perSecond: 10, burst: 3)
    let start = ContinuousClock.now
    for _ in 0..<3 { try rate.spend(1, at: start) }
    #expect(throws: RPCError(.rateLimited).with { $0.retryAfterMilliseconds = 100 }) {
      try rate.spend(1, at: start)
    }
    try rate.spend(2, at: start)
    #expect(throws: RPCError(.rateLimited).with { $0.retryAfterMilliseconds = 50 }) {
      try rate.spend(1, at: start + .milliseconds(50))
    }
    try rate.spend(1, at: start + .milliseconds(101))
    // However long one waits, no more than a burst is saved up.
    for _ in 0..<3 { try rate.spend(1, at: start + .seconds(60)) }
    #expect(throws: RPCError.self) { try rate.spend(1, at: start + .seconds(60)) }
  }

  @Test func `no limit is no limit`() throws {
    let rate = TurnRate(perSecond: 0, burst: 0)
    let now = ContinuousClock.now
    for _ in 0..<1_000 { try rate.spend(1, at: now) }
  }

  @Test func `who asks too often is told when to come back`() async throws {
    var limits = Limits()
    limits.turnsPerSecond = 1
    limits.turnBurst = 1
    let bench = try Bench(limits: limits)
    let session = try await bench.begin()
    let refusal = await #expect(throws: RPCError.self) {
      for number in 0..<100 { try await bench.say("no", in: session, "t\(number)") }
    }
    let error = try #require(refusal)
    #expect(error.code == .rateLimited && error.data.retryable)
    #expect((1...1_000).contains(try #require(error.data.retryAfterMilliseconds)))
  }

  @Test func `a page is as long as was asked for, and not too long`() async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    for number in 0..<5 { try await bench.say("no", in: session, "t\(number)") }
    let page = try await bench.call(.history, HistoryRequest(session: session, after: 1, limit: 3))
    #expect(page.turns.map(\.seq) == [2, 3, 4] && page.next == 4)
    let rest = try await bench.call(.history, HistoryRequest(session: session, after: 4, limit: 3))
    #expect(rest.turns.map(\.seq) == [5] && rest.next == nil)
    for limit in [0, 101, -1] {
      await #expect(throws: RPCError.self) {
        try await bench.call(.history, HistoryRequest(session: session, limit: limit))
      }
      await #expect(throws: RPCError.self) {
        try await bench.call(.list, ListRequest(limit: limit))
      }
    }
  }
}
