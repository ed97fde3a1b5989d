import Expressions
import KnowledgeCore
import TestSupport
import Testing

struct PertinentNegativeTests {
  /// Two conditions and two red flags over six findings.
  private func clinic() throws -> TinyKnowledge {
    var tiny = TinyKnowledge()
    tiny.add(findings: "telling", "common", "fever", "cold", "newborn", "idle")
    tiny.add(condition: "gout", ["telling": .frequency(.frequent), "idle": .frequency(.rare)])
    tiny.add(condition: "wart", ["common": .frequency(.always)])
    tiny.add(flag: "sepsis", .emergency, when: try Expression(parsing: "fever or cold"))
    tiny.add(flag: "newborn_fever", .sameDay, when: try Expression(parsing: "fever and newborn"))
    tiny.add(flag: "visit", .routine, when: try Expression(parsing: "idle"))
    return tiny
  }

  private static let denials: [(String, among: [String], conditions: [String], flags: [String])] =
    [
      ("telling", ["gout", "wart"], ["gout"], []), ("common", ["gout", "wart"], ["wart"], []),
      ("fever", ["gout"], [], ["sepsis", "newborn_fever"]), ("cold", [], [], ["sepsis"]),
      ("telling", ["wart"], [], []), ("idle", ["gout"], [], []),
    ]

  @Test(arguments: denials)
  func `a denial matters where its opposite would have spoken or warned`(
    denied: String, among: [String], conditions: [String], flags: [String]
  ) throws {
    let knowledge = try clinic().knowledge
    let negatives = Reasoner(knowledge).pertinentNegatives(
      evidence: knowledge.evidence([denied: .absent]),
      among: among.compactMap { knowledge.conditions.id(named: $0) })
    #expect(
      negatives.flatMap(\.conditions).map { knowledge.conditions[$0].name } == conditions)
    #expect(negatives.flatMap(\.flags).map { knowledge.redFlags[$0].name } == flags)
    #expect(negatives.isEmpty == (conditions.isEmpty && flags.isEmpty))
  }

  private static let talks: [(KeyValuePairs<String, Observation.Value>, denied: [String])] = [
    ([:], []), (["fever": .absent], ["newborn_fever"]),
    (["fever": .absent, "cold": .absent], ["sepsis", "newborn_fever"]),
    (["fever": .unsure, "cold": .absent], []), (["fever": .present, "newborn": .unsure], []),
    (["newborn": .absent, "fever": .present], ["newborn_fever"]),
  ]

  @Test(arguments: talks)
  func `a red flag is denied when what was said can't raise it`(
    said: KeyValuePairs<String, Observation.Value>, denied: [String]
  ) throws {
    let knowledge = try clinic().knowledge
    let flags = Reasoner(knowledge).deniedFlags(by: knowledge.evidence(said))
    #expect(flags.map { knowledge.redFlags[$0].name } == denied)
  }

  @Test func `no red flag is denied and up, and what is denied stays down`() throws {
    var random = SplitMix64(seed: 31)
    var count = 0
    for _ in 0..<1_000 {
      var tiny = TinyKnowledge()
      tiny.add(findings: "a", "b", "c", "d", "e", "f")
      let names = ["a", "b", "c", "d", "e", "f"]
      tiny.add(
        flag: "danger", .emergency, when: Expression.random(over: names, depth: 3, using: &random))
      let evidence = Evidence(tiny.knowledge.randomObservations(using: &random))
      guard !Reasoner(tiny.knowledge).deniedFlags(by: evidence).isEmpty else { continue }
      count += 1
      try #require(tiny.knowledge.flags(evidence).isEmpty)
      // What nobody asked can't raise it either.
      var more = evidence
      for id in tiny.knowledge.findings.ids where evidence[id] == nil {
        more.observe(Observation(id, .present))
      }
      try #require(tiny.knowledge.flags(more).isEmpty)
    }
    #expect(count > 50)
  }
}
