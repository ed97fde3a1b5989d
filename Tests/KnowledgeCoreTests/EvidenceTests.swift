import Expressions
import KnowledgeCore
import Testing

struct EvidenceTests {
  private static let truths: [(Observation.Value, Truth)] = [
    (.present, .yes), (.absent, .no), (.unsure, .unknown), (.choice(0), .yes),
    (.number(3...4), .yes),
  ]

  @Test(arguments: truths)
  func `what was said decides whether it is there`(value: Observation.Value, truth: Truth) {
    var tiny = TinyKnowledge()
    tiny.add(findings: "fever")
    let evidence = tiny.knowledge.evidence(["fever": value])
    #expect(evidence.truth(of: ID(index: 0), in: tiny.knowledge) == truth)
    #expect(Evidence().truth(of: ID(index: 0), in: tiny.knowledge) == .unknown)
  }

  @Test func `a later word replaces an earlier one`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "fever", "chills")
    let evidence = tiny.knowledge.evidence([
      "chills": .present, "fever": .present, "chills": .unsure,
    ])
    #expect(
      evidence.observations == [
        Observation(ID(index: 0), .present), Observation(ID(index: 1), .unsure),
      ])
    #expect(evidence[ID(index: 1)] == .unsure)
    #expect(!evidence.isEmpty)
    #expect(Evidence().isEmpty)
  }

  private static let implications: [(KeyValuePairs<String, Observation.Value>, Truth)] = [
    ([:], .unknown),
    (["yesterday": .present], .yes),
    (["today": .present], .yes),
    (["yesterday": .absent], .unknown),
    (["yesterday": .absent, "today": .absent], .unknown),
    (["yesterday": .unsure], .unknown),
    (["yesterday": .present, "recent": .absent], .no),
    (["yesterday": .present, "recent": .unsure], .unknown),
    (["yesterday": .absent, "recent": .present], .yes),
  ]

  @Test(arguments: implications)
  func `what implies a finding shows only that it is there`(
    said: KeyValuePairs<String, Observation.Value>, truth: Truth
  ) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "yesterday", "today")
    tiny.add(finding: "recent", impliedBy: try Expression(parsing: "yesterday or today"))
    let evidence = tiny.knowledge.evidence(said)
    #expect(evidence.truth(of: ID(index: 2), in: tiny.knowledge) == truth)
  }

  @Test func `implications reach on, and a denial implies`() throws {
    var tiny = TinyKnowledge()
    tiny.add(finding: "a")
    tiny.add(finding: "b", impliedBy: try Expression(parsing: "a"))
    tiny.add(finding: "c", impliedBy: try Expression(parsing: "b"))
    tiny.add(finding: "d", impliedBy: try Expression(parsing: "not a"))
    let c = ID<Finding>(index: 2)
    let d = ID<Finding>(index: 3)
    let said = tiny.knowledge.evidence(["a": .present])
    #expect(said.truth(of: c, in: tiny.knowledge) == .yes)
    #expect(said.truth(of: d, in: tiny.knowledge) == .unknown)
    #expect(Evidence().truth(of: d, in: tiny.knowledge) == .unknown)
    #expect(tiny.knowledge.evidence(["a": .absent]).truth(of: d, in: tiny.knowledge) == .yes)
  }

  private static let evaluations: [(String, KeyValuePairs<String, Observation.Value>, Truth)] = [
    ("fever", ["fever": .present], .yes),
    ("not fever", ["fever": .absent], .yes),
    ("fever and age < 3 years", ["fever": .present, "age": .number(2...2)], .yes),
    ("age < 3 years", ["age": .number(1...2)], .yes),
    ("age < 3 years", ["age": .number(3...5)], .no),
    ("age < 3 years", ["age": .number(2...5)], .unknown),
    ("age < 3", ["age": .number(2...2)], .yes),
    ("age < 30 months", ["age": .number(2...2)], .yes),
    ("age < 18 months", ["age": .number(2...2)], .no),
    ("age = 2", ["age": .number(1...3)], .unknown),
    ("age", ["age": .number(1...3)], .yes),
    ("age < 3", ["age": .unsure], .unknown),
    ("age < 3", [:], .unknown),
    ("sex = female", ["sex": .choice(0)], .yes),
    ("sex = female", ["sex": .choice(1)], .no),
    ("sex != female", ["sex": .choice(1)], .yes),
    ("sex != female", ["sex": .choice(0)], .no),
    ("sex != female", [:], .unknown),
    ("sex", ["sex": .choice(1)], .yes),
    ("sex = female", ["sex": .unsure], .unknown),
    ("nonsense", ["fever": .present], .unknown),
  ]

  @Test(arguments: evaluations)
  func `evaluates over every kind of finding`(
    source: String, said: KeyValuePairs<String, Observation.Value>, truth: Truth
  ) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "fever")
    tiny.add(finding: "age", kind: .number(Unit("years")))
    tiny.add(finding: "sex", kind: .choice(["female", "male"], multiple: false))
    let expression = try Expression(parsing: source)
    #expect(tiny.knowledge.evidence(said).evaluate(expression, in: tiny.knowledge) == truth)
  }

  @Test func `special names come before findings`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "fever", "chills")
    let expression = try Expression(parsing: "fever and chills")
    let evidence = tiny.knowledge.evidence(["fever": .absent, "chills": .present])
    let truth = evidence.evaluate(expression, in: tiny.knowledge) { atom in
      atom.name == "fever" ? .yes : nil
    }
    #expect(truth == .yes)
  }
}
