import Assistant
import AssistantProtocol
import ShippedPacks
import Testing

/// Sessions in the memory of a program.
@Suite struct EmbeddedServiceTests {
  private let service: EmbeddedService
  private let session: SessionReport

  init() async throws {
    service = EmbeddedService(try ShippedPacks.pack("bicycle"))
    session = try await service.create(.init())
  }

  private var reference: SessionReference { SessionReference(session.session) }

  private func say(_ words: String, _ number: Int = 1, after seq: Int? = nil) async throws
    -> TurnResult
  {
    try await service.turn(
      .init(
        session: session.session, turn: TurnID(screen: "test", number: number), text: words,
        expected: seq))
  }

  @Test func `a turn tells what an app draws`() async throws {
    let result = try await say("the brakes squeal")
    #expect(result.seq == 1 && !result.replayed && result.turn.kind == .question)
    #expect(result.turn.understood.map(\.finding) == ["brake_squeal"])
    #expect(result.turn.ranking.first?.condition == "contaminated_brake_pads")
    let question = try #require(result.turn.question)
    #expect(question.id == "safety_check" && question.several == true)
    #expect(question.choices?.first == "none of these")
    let urgency = try #require(result.turn.urgency)
    #expect(urgency.level == "same_day" && !urgency.reasons.isEmpty && urgency.flags.isEmpty)
  }

  @Test func `choices are what a person would type`() async throws {
    _ = try await say("hm")
    let picked = try await service.turn(
      .init(session: session.session, turn: .example, choice: Choice([2, 3])))
    #expect(picked.turn.kind == .urgent && picked.turn.urgency?.flags.isEmpty == false)
  }

  @Test func `another session is another conversation`() async throws {
    let other = try await service.create(.init())
    _ = try await say("the brakes squeal")
    #expect(other.session != session.session)
    #expect(try await service.answers(SessionReference(other.session)).answers.isEmpty)
    #expect(try await service.answers(reference).answers.map(\.known.finding) == ["brake_squeal"])
  }

  @Test func `an answer is taken back, or corrected`() async throws {
    _ = try await say("the brakes squeal")
    let corrected = try await service.correct(
      .init(
        session: session.session, turn: .example, finding: "brake_squeal", answer: "not sure"))
    #expect(corrected.turn.understood.map(\.status) == [.unsure])
    let back = try await service.undo(.init(session: session.session, turn: .example))
    #expect(back.seq == 3)
    #expect(try await service.answers(reference).answers.map(\.known.status) == [.present])
  }

  @Test func `what can't be done changes nothing`() async throws {
    let params = TurnRequest(session: session.session, turn: .example)
    await #expect(throws: RPCError(.invalidParams, "missing").with { $0.path = "params.text" }) {
      try await service.turn(params)
    }
    await #expect(throws: RPCError(.nothingToUndo)) {
      try await service.undo(.init(session: session.session, turn: .example))
    }
    await #expect(throws: RPCError(.sequenceMismatch).with { $0.seq = 0 }) {
      try await say("hm", after: 3)
    }
    await #expect(throws: RPCError(.textTooLong).with { $0.limit = 4_000 }) {
      try await say(String(repeating: "x", count: 4_001))
    }
    await #expect(throws: RPCError(.sessionNotFound)) {
      try await service.get(SessionReference(.example))
    }
    #expect(try await service.get(reference).seq == 0)
  }

  @Test func `a session that is erased is gone`() async throws {
    _ = try await service.delete(reference)
    await #expect(throws: RPCError(.sessionNotFound)) { try await service.answers(reference) }
  }

  @Test func `what was kept is given in full`() async throws {
    _ = try await say("the brakes squeal")
    let export = try await service.export(reference)
    #expect(export.transcript.contains("> the brakes squeal\n= brake_squeal present"))
    #expect(export.answers.count == 1 && export.session.pack.name == "bicycle")
    let sources = try await service.sources(.init(names: ["workshop", "no such"]))
    #expect(sources.sources.map(\.name) == ["workshop"])
  }
}
