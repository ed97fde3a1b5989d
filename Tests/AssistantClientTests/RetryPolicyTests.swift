import AssistantProtocol
import Glibc
import Testing

@testable import AssistantClient

/// When another attempt is made, and when.
@Suite struct RetryPolicyTests {
  @Test func `pauses grow up to the longest`() {
    let policy = RetryPolicy(
      firstDelay: .milliseconds(10), factor: 3, longestDelay: .milliseconds(100))
    #expect((1...5).map(policy.delay) == [10, 30, 90, 100, 100].map { .milliseconds($0) })
    let short = RetryPolicy(firstDelay: .seconds(9), longestDelay: .seconds(1))
    #expect(short.delay(after: 1) == .seconds(1))
  }

  private static let failures:
    [(failure: AttemptFailure, isRepeatable: Bool, wasConnected: Bool, pause: Duration?)] = [
      (.unreachable(SystemError(EAGAIN)), false, false, .milliseconds(10)),
      (.unreachable(SystemError(ENOENT)), true, false, nil),
      (.unreachable(SystemError(ENOENT)), false, true, .milliseconds(10)),
      (.unreachable(SystemError(ECONNREFUSED)), false, true, .milliseconds(10)),
      (.unreachable(SystemError(EACCES)), true, true, nil),
      (.lost(wasSent: true), true, true, .milliseconds(10)),
      (.lost(wasSent: true), false, true, nil),
      (.lost(wasSent: false), false, true, .milliseconds(10)),
      (.refused(RPCError(.sessionNotFound)), true, true, nil),
      (.refused(RPCError(.overloaded)), false, true, .milliseconds(10)),
      (refusal(after: 500), false, true, .milliseconds(500)),
      (refusal(after: 1), false, true, .milliseconds(10)),
      (refusal(after: -5), false, true, .milliseconds(10)),
      (.final(ClientError.timedOut), true, true, nil),
    ]

  private static func refusal(after milliseconds: Int) -> AttemptFailure {
    .refused(RPCError(.rateLimited).with { $0.retryAfterMilliseconds = milliseconds })
  }

  @Test(arguments: failures.indices)
  func `another attempt is made where it can help and can't harm`(place: Int) {
    let row = Self.failures[place]
    let policy = RetryPolicy(attempts: 2, firstDelay: .milliseconds(10))
    for (attempts, pause) in [(1, row.pause), (2, nil)] {
      #expect(
        policy.pause(
          after: row.failure, attempts, isRepeatable: row.isRepeatable,
          wasConnected: row.wasConnected) == pause)
    }
  }

  @Test func `every method but two may be asked for again`() {
    let names = OpenRPCDocument.current.methods.map(\.name)
    #expect(
      names.filter { !AssistantClient.isRepeatable($0) } == ["session.create", "admin.drain"])
    #expect(!AssistantClient.isRepeatable("later.method"))
  }
}
