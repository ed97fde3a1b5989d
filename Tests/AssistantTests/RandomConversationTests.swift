import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import TestSupport
import Testing

/// Conversations with people who say anything: no dead end, no sentence twice in repair, every danger
/// sign caught, and always an end.
@Suite struct RandomConversationTests {
  private static let turns = Rounds.turns.count(300)

  private static let longest = 200

  @Test(arguments: ["calcinosis", "bicycle"])
  func `whatever is said, the conversation goes on, warns, and ends`(name: String) throws {
    let pack = try ShippedPacks.pack(name)
    var random = SplitMix64(seed: 2026)
    var taken = 0
    while taken < Self.turns {
      var session = Session(pack: pack)
      var turn = session.opening
      var count = 0
      while !turn.isOver, count < Self.longest {
        let utterance = RandomPerson.utterance(in: pack, for: turn, using: &random)
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

  /// A red flag that has come up is said in the same turn, be it for the first time or again.
  private static func expectWarning(
    _ turn: Turn, _ session: Session, _ before: Session, _ utterance: String
  ) throws {
    let knowledge = session.pack.knowledge
    let earlier = before.triage.flags
    let new = session.triage.flags.filter {
      knowledge.redFlags[$0].urgency > .routine && !earlier.contains($0)
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
}
