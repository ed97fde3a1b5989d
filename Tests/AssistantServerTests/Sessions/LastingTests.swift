import AssistantProtocol
import Foundation
import SessionStore
import Testing

@testable import AssistantServer

/// How long sessions last, and what becomes of them.
@Suite struct LastingTests {
  @Test func `a session goes on after the service has begun anew`() async throws {
    let words = ["the brakes squeal", "none of these", "yes", "no", "when it rains"]
    let steady = try Bench()
    let uninterrupted = try await steady.begin()
    let first = try Bench()
    let session = try await first.begin()
    for (number, text) in words.enumerated() {
      let restarted = try Bench(in: first.folder)
      let expected = try await steady.say(text, in: uninterrupted, "t\(number)")
      let result = try await restarted.say(text, in: session, "t\(number)")
      #expect(result == expected)
      try await restarted.store.shutDown()
    }
  }

  @Test func `what has expired is gone at once, and from the disk when it is purged`() async throws
  {
    let bench = try Bench()
    let session = try await bench.begin(.days(2))
    try await bench.say("the brakes squeal", in: session, "a")
    bench.clock.pass(2 * 86_400 - 1)
    try await bench.say("no", in: session, "b")
    bench.clock.pass(2 * 86_400 + 1)
    await #expect(throws: RPCError(.sessionNotFound)) {
      try await bench.say("yes", in: session, "c")
    }
    await #expect(throws: RPCError(.sessionNotFound)) {
      try await bench.call(.export, SessionReference(session))
    }
    let root: Caller = .someone(isAdministrator: true)
    #expect(try await bench.call(.purgeExpired, NoParams(), as: root).erased == 1)
  }

  @Test func `a closed session can be read, and takes no turn but one it has taken`() async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    let taken = try await bench.say("the brakes squeal", in: session, "a")
    try await bench.call(.close, SessionReference(session))
    try await bench.call(.close, SessionReference(session))
    await #expect(throws: RPCError(.sessionClosed)) {
      try await bench.say("no", in: session, "b")
    }
    #expect(try await bench.say("the brakes squeal", in: session, "a").turn == taken.turn)
    let report = try await bench.call(.get, SessionReference(session))
    #expect(report.turn.state == .closed)
    #expect(try await bench.call(.list, ListRequest()).sessions.map(\.state) == [.closed])
    #expect(try await bench.call(.summary, SummaryRequest(session: session)).summary != nil)
  }

  @Test(arguments: [Retention.none, .session])
  func `a session that isn't kept is gone when it is closed`(retention: Retention) async throws {
    let bench = try Bench()
    let session = try await bench.begin(retention)
    try await bench.say("the brakes squeal", in: session, "a")
    try await bench.call(.close, SessionReference(session))
    await #expect(throws: RPCError(.sessionNotFound)) {
      try await bench.call(.get, SessionReference(session))
    }
  }

  @Test func `a session that is kept nowhere doesn't outlast the service`() async throws {
    let bench = try Bench()
    let session = try await bench.begin(Retention.none)
    try await bench.say("the brakes squeal", in: session, "a")
    let restarted = try Bench(in: bench.folder)
    await #expect(throws: RPCError(.sessionNotFound)) {
      try await restarted.say("no", in: session, "b")
    }
  }

  @Test func `an erased session is gone, with what it remembered`() async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    try await bench.say("the brakes squeal", in: session, "a")
    try await bench.call(.delete, SessionReference(session))
    for turn in ["a", "b"] {
      await #expect(throws: RPCError(.sessionNotFound)) {
        try await bench.say("the brakes squeal", in: session, turn)
      }
    }
  }

  @Test func `an export has everything, and can be held again`() async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    try await bench.say("the brakes squeal", in: session, "a")
    try await bench.say("no", in: session, "b")
    try await bench.call(.undo, UndoRequest(session: session, turn: .example))
    let export = try await bench.call(.export, SessionReference(session))
    #expect(export.turns.map(\.kind) == [.turn, .turn, .undo])
    #expect(export.turns.map(\.text) == ["the brakes squeal", "no", nil])
    #expect(export.transcript.contains("> the brakes squeal"))
    #expect(export.answers.map(\.known.finding) == ["brake_squeal"])
    #expect(export.session.seq == 3)
  }
}
