import Expressions
import KnowledgeCore
import Testing

struct StandingTests {
  private static let standings: [(KeyValuePairs<String, Observation.Value>, Standing)] = [
    ([:], .notAsked),
    (["stabbing": .unsure], .unsure),
    (["stabbing": .present], .present),
    (["stabbing": .absent], .absent),
    (["pain": .present], .notAsked),
    (["pain": .absent], .skipped(ID(index: 0))),
    (["pain": .absent, "stabbing": .present], .skipped(ID(index: 0))),
    (["pain": .unsure, "stabbing": .present], .present),
  ]

  @Test(arguments: standings)
  func `not asked, unsure, absent and senseless are four things`(
    said: KeyValuePairs<String, Observation.Value>, standing: Standing
  ) {
    let knowledge = family().knowledge
    #expect(knowledge.evidence(said).standing(of: ID(index: 1), in: knowledge) == standing)
  }

  @Test func `what is senseless comes back when the denial is corrected`() {
    let knowledge = family().knowledge
    var evidence = knowledge.evidence(["pain": .absent, "stabbing": .present])
    evidence.observe(Observation(ID(index: 0), .present))
    #expect(evidence.standing(of: ID(index: 1), in: knowledge) == .present)
    evidence.retract(ID(index: 1))
    #expect(evidence.standing(of: ID(index: 1), in: knowledge) == .notAsked)
  }

  @Test func `evidence keeps where it comes from, and the latest word counts`() throws {
    var evidence = Evidence()
    let first = Provenance(turn: 1, words: 2..<4, by: .mentioned)
    evidence.observe(Observation(ID(index: 3), .present), from: first)
    #expect(evidence.entry(for: ID(index: 3))?.provenance == first)
    let second = Provenance(turn: 5, by: .corrected)
    evidence.observe(Observation(ID(index: 3), .absent), from: second)
    let entry = try #require(evidence.entry(for: ID(index: 3)))
    #expect(entry.provenance == second)
    #expect(entry.observation.value == .absent)
    #expect(evidence.entries.count == 1)
  }

  private static let contradictions: [(KeyValuePairs<String, Observation.Value>, [Contradiction])] =
    [
      (["hard": .present, "soft": .absent], []),
      (["hard": .present, "soft": .unsure], []),
      (
        ["soft": .present, "hard": .present],
        [Contradiction(reason: .exclusive, findings: [ID(index: 2), ID(index: 3)])]
      ),
      (
        ["pain": .absent, "stabbing": .present],
        [Contradiction(reason: .deniedParent, findings: [ID(index: 0), ID(index: 1)])]
      ),
      (["pain": .absent, "stabbing": .absent], []),
      (
        ["fever": .absent, "chills": .present],
        [Contradiction(reason: .deniedImplication, findings: [ID(index: 5), ID(index: 4)])]
      ),
      (["fever": .present, "chills": .absent], []),
    ]

  @Test(arguments: contradictions)
  func `what can't both be so is found`(
    said: KeyValuePairs<String, Observation.Value>, contradictions: [Contradiction]
  ) throws {
    var tiny = family()
    tiny.add(findings: "hard", "soft", "chills")
    tiny.add(finding: "fever", impliedBy: try Expression(parsing: "chills"))
    tiny.add(group: "feel", exclusive: [[ID(index: 2), ID(index: 3)]])
    let knowledge = tiny.knowledge
    #expect(knowledge.evidence(said).contradictions(in: knowledge) == contradictions)
  }

  private func family() -> TinyKnowledge {
    var tiny = TinyKnowledge()
    tiny.add(finding: "pain")
    tiny.add(finding: "stabbing", parent: "pain")
    return tiny
  }
}
