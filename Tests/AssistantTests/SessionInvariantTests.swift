import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import TestSupport
import Testing

/// What holds of every conversation, whatever is said in it.
@Suite struct SessionInvariantTests {
  private static let conversations = 12
  private static let turns = 14

  /// A conversation with somebody who says anything but wishes that take turns away, and how it stood
  /// after each turn.
  private static func conversation(
    with pack: Pack, using random: inout SplitMix64
  ) -> (states: [Session], turns: [Turn]) {
    var session = Session(pack: pack)
    var (states, taken) = ([session], [session.opening])
    while taken.count <= turns, let turn = taken.last, !turn.isOver {
      let utterance = RandomPerson.utterance(in: pack, for: turn, using: &random)
      var next = session
      let answer = next.reply(to: utterance)
      guard next.events.count == session.events.count + 1 else { continue }
      session = next
      states.append(session)
      taken.append(answer)
    }
    return (states, taken)
  }

  @Test(arguments: ["calcinosis", "bicycle"])
  func `replaying what was said gives the same turns`(name: String) throws {
    let pack = try ShippedPacks.pack(name)
    var random = SplitMix64(seed: 41)
    for _ in 0..<Self.conversations {
      let (states, turns) = Self.conversation(with: pack, using: &random)
      var replayed = Session(pack: pack)
      for (event, turn) in zip(try #require(states.last).events, turns.dropFirst()) {
        guard case .said(let utterance) = event else { continue }
        #expect(replayed.reply(to: utterance) == turn, "\(utterance)")
      }
      #expect(replayed == states.last)
    }
  }

  @Test(arguments: ["calcinosis", "bicycle"])
  func `going back any number of times gives what was`(name: String) throws {
    let pack = try ShippedPacks.pack(name)
    var random = SplitMix64(seed: 42)
    for _ in 0..<Self.conversations {
      let states = Self.conversation(with: pack, using: &random).states
      var session = try #require(states.last)
      for earlier in states.dropLast().reversed() {
        #expect(session.back() != nil)
        #expect(session == earlier)
      }
      #expect(session.back() == nil)
    }
  }

  @Test(arguments: ["calcinosis", "bicycle"])
  func `a correction leaves what would be known if it had been said so`(name: String) throws {
    let pack = try ShippedPacks.pack(name)
    var random = SplitMix64(seed: 43)
    for _ in 0..<Self.conversations {
      var session = try #require(Self.conversation(with: pack, using: &random).states.last)
      let known = session.evidence.observations
      guard !known.isEmpty else { continue }
      let corrected = random.pick(known).finding
      let value = random.pick([Observation.Value.present, .absent, .unsure, nil])
      _ = session.correct(corrected, to: value)
      var fresh = Evidence()
      let others = known.filter { $0.finding != corrected }
      let all = others + (value.map { [Observation(corrected, $0)] } ?? [])
      for observation in all.shuffled(using: &random) {
        let provenance = session.evidence.entry(for: observation.finding)?.provenance
        fresh.observe(observation, from: try #require(provenance))
      }
      #expect(session.evidence == fresh)
      let ranking = pack.reasoner.ranking(of: fresh)
      #expect(session.ranking.candidates.map(\.condition) == ranking.candidates.map(\.condition))
      #expect(session.ranking.candidates.map(\.share) == ranking.candidates.map(\.share))
      #expect(session.triage == pack.reasoner.triage(of: fresh, ranking: ranking))
    }
  }
}
