import Expressions
import KnowledgeCore
import Testing

struct PivotTests {
  @Test func `single answers that change the first place or the level are found, no others`()
    throws
  {
    var tiny = TinyKnowledge()
    tiny.add(findings: "telling", "idle", "black")
    tiny.add(
      finding: "colour", kind: .choice(["red", "blue"], multiple: false))
    tiny.add(
      condition: "common", weight: 2, ["colour=0": .frequency(.veryFrequent)])
    tiny.add(
      condition: "rare", weight: 1,
      ["telling": .frequency(.veryFrequent), "colour=1": .frequency(.veryFrequent)])
    tiny.add(flag: "danger", .emergency, when: try Expression(parsing: "black"))
    let pivots = self.pivots(tiny, ["idle": .absent])
    #expect(
      pivots == [
        Pivot(observation: Observation(ID(index: 0), .present), changes: [.first(ID(index: 1))]),
        Pivot(
          observation: Observation(ID(index: 2), .present), changes: [.urgency(.emergency)]),
        Pivot(
          observation: Observation(ID(index: 3), .choice([1])), changes: [.first(ID(index: 1))]),
      ])
    #expect(
      self.pivots(tiny, ["telling": .present, "black": .absent]).map(\.observation) == [
        Observation(ID(index: 3), .choice([0]))
      ])
  }

  @Test func `what a question would separate names both sides`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "stony", "dull")
    tiny.add(condition: "bone", ["stony": .frequency(.always), "dull": .frequency(.frequent)])
    tiny.add(condition: "cyst", ["stony": .frequency(.excluded), "dull": .frequency(.frequent)])
    tiny.add(question: "feel", about: "dull", "stony")
    let reasoner = Reasoner(tiny.knowledge)
    let ranking = reasoner.ranking(of: Evidence())
    let separation = try #require(
      reasoner.separation(by: ID(index: 0), evidence: Evidence(), ranking: ranking))
    #expect(
      separation
        == Separation(
          finding: ID(index: 0), gaining: [ID(index: 0)], losing: [ID(index: 1)]))
  }

  @Test func `a question that says nothing about the conditions separates nothing`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "danger")
    tiny.add(condition: "bone")
    tiny.add(question: "danger", about: "danger")
    let reasoner = Reasoner(tiny.knowledge)
    let ranking = reasoner.ranking(of: Evidence())
    #expect(reasoner.separation(by: ID(index: 0), evidence: Evidence(), ranking: ranking) == nil)
  }

  @Test func `two conditions compare by what tells them apart`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "alike", "first", "second", "both", background: 0.05)
    tiny.add(
      condition: "a",
      ["alike": .frequency(.frequent), "first": .frequency(.always), "both": .frequency(.rare)])
    tiny.add(
      condition: "b",
      [
        "alike": .frequency(.frequent), "second": .frequency(.frequent),
        "both": .frequency(.frequent),
      ])
    let comparison = tiny.knowledge.comparison(of: ID(index: 0), with: ID(index: 1))
    #expect(
      comparison.differences.map { tiny.knowledge.findings[$0.finding].name }
        == ["both", "first", "second"])
    #expect(comparison.differences.map { $0.decibans > 0 } == [false, true, false])
    #expect(comparison.differences.map(\.links.count) == [2, 1, 1])
    let mirrored = tiny.knowledge.comparison(of: ID(index: 1), with: ID(index: 0))
    #expect(
      zip(mirrored.differences, comparison.differences).allSatisfy {
        abs($0.decibans + $1.decibans) < 1e-9
      })
  }

  private func pivots(
    _ tiny: TinyKnowledge, _ said: KeyValuePairs<String, Observation.Value>
  ) -> [Pivot] {
    let reasoner = Reasoner(tiny.knowledge)
    let evidence = tiny.knowledge.evidence(said)
    let ranking = reasoner.ranking(of: evidence)
    return reasoner.pivots(
      evidence: evidence, ranking: ranking,
      triage: reasoner.triage(of: evidence, ranking: ranking))
  }
}
