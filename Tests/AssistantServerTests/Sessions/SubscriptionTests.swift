import AssistantProtocol
import Foundation
import Synchronization
import Testing

@testable import AssistantServer

/// News of sessions.
@Suite struct SubscriptionTests {
  /// Keeps the news that a connection was sent.
  private final class Listener: Sendable {
    private let lines = Mutex<[[UInt8]]>([])

    var events: [SessionEvent] {
      get throws {
        try lines.withLock(\.self).map { line in
          guard case .notification(SessionEvent.name, let params) = ServerLine(line: line[...])
          else { throw CancellationError() }
          return try JSONDecoder().decode(SessionEvent.self, from: Data(params))
        }
      }
    }

    func caller(_ number: Int, _ user: UInt32 = Bench.user) -> Caller {
      .someone(user, number: number) { line in self.lines.withLock { $0.append(line) } }
    }
  }

  @Test func `who subscribes hears of each turn, in order, once`() async throws {
    let bench = try Bench()
    let (session, other) = (try await bench.begin(), try await bench.begin())
    let listener = Listener()
    let caller = listener.caller(7)
    try await bench.say("the brakes squeal", in: session, "before")
    try await bench.call(.subscribe, SessionReference(session), as: caller)
    try await bench.call(.subscribe, SessionReference(session), as: caller)
    await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { try await bench.say("no", in: session, "t\(number)") }
      }
    }
    // A turn that is only replayed is no news, nor is one of another session.
    try await bench.say("no", in: session, "t3")
    try await bench.say("no", in: other, "t")
    let heard = try listener.events
    #expect(heard.map(\.seq) == Array(2...21))
    let log = try await bench.call(.history, HistoryRequest(session: session, after: 1))
    #expect(heard.map(\.turnID) == log.turns.map(\.turn))
    #expect(heard.map(\.turn) == log.turns.map(\.result))
  }

  @Test func `who unsubscribes, or is gone, hears nothing more`() async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    let (first, second) = (Listener(), Listener())
    let (one, two) = (first.caller(1), second.caller(2))
    try await bench.call(.subscribe, SessionReference(session), as: one)
    try await bench.call(.subscribe, SessionReference(session), as: two)
    try await bench.call(.unsubscribe, SessionReference(session), as: one)
    try await bench.say("no", in: session, "a")
    #expect(try first.events.isEmpty && second.events.count == 1)
    await bench.service.forget(two)
    try await bench.say("no", in: session, "b")
    #expect(try second.events.count == 1)
  }
}
