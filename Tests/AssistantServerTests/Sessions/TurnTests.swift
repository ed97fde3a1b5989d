import AssistantProtocol
import Foundation
import Testing

@testable import AssistantServer

/// Turns of a session, and turns that are sent again.
@Suite struct TurnTests {
  private let bench: Bench
  private let session: SessionID

  init() async throws {
    bench = try Bench()
    session = try await bench.begin()
  }

  @Test func `a turn is answered, logged and stood after`() async throws {
    let first = try await bench.say("the brakes squeal", in: session, "a")
    #expect(first.seq == 1 && !first.replayed)
    #expect(first.turn.understood.map(\.finding) == ["brake_squeal"])
    let report = try await bench.call(.get, SessionReference(session))
    #expect(report.seq == 1 && report.turn.question?.id == first.turn.question?.id)
    let log = try await bench.call(.history, HistoryRequest(session: session))
    let entry = try #require(log.turns.first)
    #expect(log.turns.count == 1 && log.next == nil)
    #expect(entry.text == "the brakes squeal" && entry.kind == .turn && entry.result == first.turn)
    #expect(entry.at == "2027-01-15T08:00:00Z")
  }

  @Test func `a turn that is sent again is answered as the first time, byte for byte`() async throws
  {
    let params = try TurnRequest.saying("the brakes squeal", in: session, "a", after: 0)
    let first = try await bench.raw(.turn, params)
    try await bench.say("no", in: session, "b")
    let again = try await bench.raw(.turn, params)
    let text = String(decoding: first, as: UTF8.self)
    #expect(
      String(decoding: again, as: UTF8.self)
        == text.replacing("\"replayed\":false", with: "\"replayed\":true", maxReplacements: 1))
    #expect(try await bench.call(.get, SessionReference(session)).seq == 2)
  }

  @Test func `a spliced answer is the one that an encoder would give`() async throws {
    let bytes = try await bench.raw(.turn, .saying("the brakes squeal", in: session, "a"))
    let decoded = try JSONDecoder().decode(TurnResult.self, from: Data(bytes))
    #expect(try JSONText.bytes(of: decoded) == bytes)
  }

  @Test func `one name for two requests is a conflict`() async throws {
    try await bench.say("the brakes squeal", in: session, "a")
    await #expect(throws: RPCError(.turnConflict)) {
      try await bench.say("the chain slips", in: session, "a")
    }
    await #expect(throws: RPCError(.turnConflict)) {
      try await bench.call(
        .undo, UndoRequest(session: session, turn: try #require(TurnID(rawValue: "a"))))
    }
    #expect(try await bench.call(.get, SessionReference(session)).seq == 1)
  }

  @Test func `who is at another turn is told where the session stands`() async throws {
    try await bench.say("the brakes squeal", in: session, "a")
    await #expect(throws: RPCError(.sequenceMismatch).with { $0.seq = 1 }) {
      try await bench.say("no", in: session, "b", after: 0)
    }
  }

  @Test func `an undo that is sent again takes nothing more back`() async throws {
    try await bench.say("the brakes squeal", in: session, "a")
    let params = UndoRequest(session: session, turn: try #require(TurnID(rawValue: "u")))
    let first = try await bench.call(.undo, params)
    // There would be nothing more to take back.
    let again = try await bench.call(.undo, params)
    #expect(again.replayed && again.turn == first.turn && again.seq == first.seq)
    await #expect(throws: RPCError(.nothingToUndo)) {
      try await bench.call(
        .undo, UndoRequest(session: session, turn: try #require(TurnID(rawValue: "v"))))
    }
  }

  @Test func `a session goes back to any turn, also to one that was taken back`() async throws {
    try await bench.say("the brakes squeal", in: session, "a")
    let answers = try await bench.call(.answers, SessionReference(session))
    try await bench.say("no", in: session, "b")
    try await bench.say("the chain slips", in: session, "c")
    let back = try await goBack(to: 1, "d")
    #expect(back.seq == 4)
    #expect(try await bench.call(.answers, SessionReference(session)) == answers)
    let opening = try await goBack(to: 0, "e")
    #expect(try await bench.call(.answers, SessionReference(session)).answers.isEmpty)
    #expect(opening.turn.ranking.isEmpty)
    _ = try await goBack(to: 4, "f")
    #expect(try await bench.call(.answers, SessionReference(session)) == answers)
    let log = try await bench.call(.history, HistoryRequest(session: session, after: 3))
    #expect(log.turns.map(\.target) == [1, 0, 4])
    for target in [6, 7, -1] {
      await #expect(
        throws: RPCError(.invalidParams, "no_such_turn").with { $0.path = "params.to_seq" }
      ) { try await goBack(to: target, "g") }
    }
  }

  private func goBack(to seq: Int, _ turn: String) async throws -> TurnResult {
    try await bench.call(
      .undo, UndoRequest(session: session, turn: try #require(TurnID(rawValue: turn)), target: seq))
  }

  @Test func `what is known is corrected`() async throws {
    try await bench.say("the brakes squeal", in: session, "a")
    let corrected = try await bench.call(
      .correct,
      CorrectRequest(
        session: session, turn: try #require(TurnID(rawValue: "b")), finding: "brake_squeal",
        answer: "no"))
    #expect(corrected.turn.understood.map(\.status) == [.absent])
    await #expect(
      throws: RPCError(.invalidParams, "unknown_finding").with { $0.path = "params.finding" }
    ) {
      try await bench.call(
        .correct,
        CorrectRequest(session: session, turn: .example, finding: "no_such", answer: "no"))
    }
    await #expect(throws: RPCError.self) {
      try await bench.call(
        .correct,
        CorrectRequest(
          session: session, turn: .example, finding: "brake_squeal",
          answer: String(repeating: "x", count: 4_001)))
    }
  }

  @Test func `turns that come together are taken one after the other`() async throws {
    let words = ["the brakes squeal", "no", "the chain slips", "yes", "i don't know"]
    let seqs = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<40 {
        group.addTask {
          try await bench.say(words[number % words.count], in: session, "t\(number)").seq
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(seqs.sorted() == Array(1...40))
    let log = try await bench.call(.history, HistoryRequest(session: session))
    // Said again in that order to somebody else, each turn is the same.
    let other = try await bench.begin()
    for turn in log.turns {
      let text = try #require(turn.text)
      let again = try await bench.say(text, in: other, turn.turn.rawValue)
      #expect(again.turn == turn.result)
    }
  }
}
