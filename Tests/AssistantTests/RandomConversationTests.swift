import Assistant
import Foundation
import KnowledgeCore
import Packs
import TestSupport
import Testing

/// Conversations with people who say anything: no dead end, no sentence twice in repair, every danger
/// sign caught, and always an end.
///
/// `ANAMNESIS_TURNS` sets how many turns are taken.
@Suite struct RandomConversationTests {
  private static let turns =
    ProcessInfo.processInfo.environment["ANAMNESIS_TURNS"].flatMap(Int.init) ?? 300

  private static let longest = 200

  @Test(arguments: ["calcinosis", "bicycle"])
  func `whatever is said, the conversation goes on, warns, and ends`(name: String) throws {
    let pack = try pack(name)
    var random = SplitMix64(seed: 2026)
    var taken = 0
    while taken < Self.turns {
      var session = Session(pack: pack)
      var turn = session.opening
      var count = 0
      while !turn.isOver, count < Self.longest {
        let utterance = Self.utterance(in: pack, for: turn, using: &random)
        let before = session
        turn = session.reply(to: utterance)
        count += 1
        try #require(turn.isOver || turn.prompt != nil, "\(utterance)")
        try Self.expectWarning(turn, session, before, utterance)
        try Self.expectNoRepetition(turn, utterance)
      }
      // A person who only ever quits gets there; nobody is asked for ever.
      if !turn.isOver { turn = session.reply(to: "quit") }
      try #require(turn.isOver)
      taken += count
    }
  }

  /// A red flag that is up for the first time is said in the same turn.
  private static func expectWarning(
    _ turn: Turn, _ session: Session, _ before: Session, _ utterance: String
  ) throws {
    let knowledge = session.pack.knowledge
    let said = Set(before.saved.announced)
    let new = session.triage.flags.filter {
      knowledge.redFlags[$0].urgency > .routine && !said.contains(knowledge.redFlags[$0].name)
    }
    let alarms = turn.paragraphs.filter { $0.role == .alarm }.map(\.text)
    for flag in new where session.events.count > before.events.count {
      let title = knowledge.redFlags[flag].title
      try #require(alarms.contains { $0.hasPrefix(title) }, "\(utterance): \(title)")
    }
    if let urgency = turn.urgency, let highest = turn.flags.first {
      try #require(urgency >= session.pack.knowledge.redFlags[highest].urgency)
    }
  }

  /// No sentence is said twice in one turn; a summary may list a finding under two headings.
  private static func expectNoRepetition(_ turn: Turn, _ utterance: String) throws {
    guard !turn.isOver else { return }
    let said = turn.paragraphs.filter { $0.role == .plain }.map(\.text)
    try #require(Set(said).count == said.count, "\(utterance): \(said)")
  }

  /// Something that somebody might type: an answer, a finding, a wish, nonsense, or a mixture.
  private static func utterance(
    in pack: Pack, for turn: Turn, using random: inout SplitMix64
  ) -> String {
    let findings = pack.knowledge.findings.map(\.label)
    let inquiries = pack.knowledge.inquiries.map(\.question)
    let choices = turn.prompt?.choices ?? []
    let plain = [
      "yes", "no", "not sure", "why?", "help", "back", "start over", "repeat", "skip", "thanks",
      "", " ", "?", "…", "42", "1, 3", "none of these", "👍🏽", "I don't want to say",
      "my mother had that", "no idea what you mean", "am I going to die?", "stop",
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2 where !choices.isEmpty: return random.pick(choices)
    case 3: return "\(Int.random(in: 0...14, using: &random))"
    case 4: return "I have \(random.pick(findings))"
    case 5: return "no \(random.pick(findings)), but \(random.pick(findings))"
    case 6 where !inquiries.isEmpty: return random.pick(inquiries)
    case 7: return mutated(random.pick(findings), using: &random)
    default: return random.pick(plain)
    }
  }

  /// A text with a few letters gone, doubled or swapped.
  private static func mutated(_ text: String, using random: inout SplitMix64) -> String {
    var letters = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &random) where letters.count > 1 {
      let place = Int.random(in: 0..<letters.count - 1, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      default: letters.swapAt(place, place + 1)
      }
    }
    return String(letters)
  }
}
