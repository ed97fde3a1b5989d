import Assistant
import Foundation
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

@Suite struct SavingTests {
  /// Conversations that pass through what can be pending: a question, words with several meanings,
  /// a contradiction, somebody else's findings, misunderstandings and an end.
  private static let conversations = [
    [
      "two hard white lumps on my fingertips for three years, I'm 55", "none of these",
      "only when knocked", "why?", "what types are there?", "not sure", "2", "blorf", "skip",
    ],
    ["hard lumps on my fingers", "blarg frobnitz", "both of them", "no", "no fever at all"],
    ["my 8 year old son has a hard lump on his ear", "none", "no", "it is growing", "quit"],
    ["my skin turned black and it hurts badly"],
    ["a lump and I feel confused", "none of these", "no"],
  ]

  @Test(arguments: conversations)
  func `a conversation that is saved and taken up between all turns is the same`(
    utterances: [String]
  ) throws {
    let pack = try ShippedPacks.pack("calcinosis")
    var plain = Session(pack: pack)
    var kept = Session(pack: pack)
    for utterance in utterances {
      let turn = plain.reply(to: utterance)
      #expect(kept.reply(to: utterance) == turn)
      let bytes = try JSONEncoder().encode(kept.saved)
      #expect(bytes.count < 32_000)
      let (session, migration) = try Session.resuming(
        JSONDecoder().decode(SavedSession.self, from: bytes), with: pack)
      #expect(migration.isComplete)
      #expect(session == kept)
      kept = session
    }
    #expect(kept == plain)
  }

  @Test(arguments: conversations)
  func `going back makes a conversation equal to what it was`(utterances: [String]) throws {
    let pack = try ShippedPacks.pack("calcinosis")
    var session = Session(pack: pack)
    var earlier = [session]
    for utterance in utterances {
      _ = session.reply(to: utterance)
      earlier.append(session)
    }
    while earlier.count > 1 {
      earlier.removeLast()
      #expect(session.back() != nil)
      #expect(session == earlier.last)
    }
    #expect(session.back() == nil)
  }

  @Test func `what an edited pack no longer has is left out and reported`() throws {
    let pack = try ShippedPacks.pack("calcinosis")
    var session = Session(pack: pack)
    _ = session.reply(to: "a hard lump on my fingertip")
    var saved = session.saved
    saved.version = "0.0.1"
    var first = try #require(saved.evidence.first)
    first.finding = "glows_in_the_dark"
    saved.evidence.append(first)
    first.finding = "sex"
    first.value = .values(["neuter"])
    saved.evidence.append(first)
    saved.asked.append("Q999")
    saved.pending = .question("Q999")
    let (resumed, migration) = try Session.resuming(saved, with: pack)
    #expect(resumed.evidence == session.evidence)
    #expect(
      migration.losses == [
        .finding("glows_in_the_dark"), .value("neuter", of: "sex"), .finding("sex"),
        .question("Q999"), .pending,
      ])
  }

  private static let refusals: [(change: @Sendable (inout SavedSession) -> Void, ResumptionError)] =
    [
      ({ $0.format = 99 }, .newerFormat(99)),
      ({ $0.pack = "toothache" }, .otherPack("toothache")),
      ({ $0.script.state = "gone" }, .lostState("intake/gone")),
      ({ $0.script.dialogue = "lost" }, .lostState("lost/story")),
    ]

  @Test(arguments: refusals)
  func `what can't be taken up says why`(
    change: @Sendable (inout SavedSession) -> Void, error: ResumptionError
  ) throws {
    let pack = try ShippedPacks.pack("calcinosis")
    var saved = Session(pack: pack).saved
    change(&saved)
    #expect(throws: error) { try Session.resuming(saved, with: pack) }
  }
}

@Suite struct CorrectionTests {
  @Test func `a number is corrected by its content, from any question`() throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    let onset = try #require(session.pack.knowledge.findings.id(named: "onset"))
    let asked = session.reply(to: "hard white lumps on my fingertips for three weeks").prompt
    #expect(session.evidence[onset] == .number(21...21))
    let turn = session.reply(to: "sorry, three years i meant")
    #expect(session.evidence[onset] == .number(1095...1095))
    #expect(turn.prompt?.question == asked?.question)
  }

  @Test func `a correction from a list is as good as having said so, and can be taken back`() throws
  {
    let pack = try ShippedPacks.pack("calcinosis")
    let hard = try #require(pack.knowledge.findings.id(named: "hard"))
    var session = Session(pack: pack)
    _ = session.reply(to: "a soft white lump on my fingertip")
    let before = session
    _ = session.correct(hard, to: .present)
    var fresh = Session(pack: pack)
    _ = fresh.reply(to: "a soft white lump on my fingertip, rock hard")
    #expect(session.evidence.observations == fresh.evidence.observations)
    #expect(session.ranking.candidates == fresh.ranking.candidates)
    _ = session.back()
    #expect(session == before)
    _ = session.correct(hard, to: nil)
    #expect(session.evidence[hard] == nil)
  }

  @Test func `a correction that is a danger sign warns at once`() throws {
    let pack = try ShippedPacks.pack("calcinosis")
    let black = try #require(pack.knowledge.findings.id(named: "black_skin"))
    var session = Session(pack: pack)
    _ = session.reply(to: "a lump on my toe")
    let turn = session.correct(black, to: .present)
    #expect(turn.paragraphs.first?.role == .alarm)
    #expect(turn.urgency == .emergency)
  }
}
