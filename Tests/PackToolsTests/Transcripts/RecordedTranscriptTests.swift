import Assistant
import KnowledgeCore
import Packs
import TestSupport
import Testing

@testable import PackTools

/// What a conversation writes down of itself is a test that it passes.
@Suite struct RecordedTranscriptTests {
  private static let talks: [(String, [String])] = [
    (
      "calcinosis",
      ["hello", "my daughter is 4 and has white bumps on her ears for 5 months", "no"]
    ),
    (
      "calcinosis",
      ["a lump on my elbow for a year and a half, half an inch", "none", "what is gout?"]
    ),
    (
      "calcinosis",
      ["a lump", "I'm between 30 and 40", "sorry, the toe", "2.3 cm", "since tuesday"]
    ),
    ("calcinosis", ["purple patches on my thigh, terrible pain, I am on dialysis"]),
    ("bicycle", ["the brakes squeal", "none of these", "disc", "about 0.5 mm", "3", "not sure"]),
    ("bicycle", ["  a flat\ttyre  ", "", "none of these", "= flat_tyre absent", "# yes", "quit"]),
  ]

  @Test(arguments: talks)
  func `a recording is read without a problem and passes`(name: String, talk: [String]) throws {
    var session = Session(pack: try pack(name))
    for utterance in talk { _ = session.reply(to: utterance) }
    try expectPassing(session, name)
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `so does one of people who say anything`(name: String) throws {
    let pack = try pack(name)
    var random = SplitMix64(seed: 7)
    for _ in 0..<8 {
      var session = Session(pack: pack)
      var turn = session.opening
      for _ in 0..<12 where !turn.isOver {
        turn = session.reply(to: Self.utterance(in: pack, for: turn, using: &random))
      }
      try expectPassing(session, name)
    }
  }

  @Test func `it expects what was understood, and fails where that was otherwise`() throws {
    var session = Session(pack: try pack("bicycle"))
    _ = session.reply(to: "the brakes squeal")
    let text = session.transcript(titled: "a title")
    let other = text.replacing("brake_squeal present", with: "brake_squeal absent")
    #expect(other != text)
    #expect(try !Rehearsal(other).failures.isEmpty)
  }

  private func expectPassing(_ session: Session, _ name: String) throws {
    let text = session.transcript(titled: "a title")
    let rehearsal = try Rehearsal(text, with: name)
    #expect(rehearsal.problems.isEmpty && rehearsal.failures.isEmpty, "\(text)")
    #expect(rehearsal.result.conversations.map(\.turns) == [session.events.count])
  }

  private static func utterance(
    in pack: Pack, for turn: Turn, using random: inout SplitMix64
  ) -> String {
    let findings = pack.knowledge.findings.map(\.label)
    let plain = ["no", "not sure", "why?", "skip", "back", "none of these", "3 weeks", "2 inches"]
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: random.pick(plain)
    case 1: "\(Int.random(in: 1...9, using: &random))"
    case 2: "I have \(random.pick(findings)), no \(random.pick(findings))"
    default:
      (turn.prompt?.choices.isEmpty ?? true) ? "not sure" : random.pick(turn.prompt?.choices ?? [])
    }
  }
}
