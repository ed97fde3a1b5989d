import Expressions
import KnowledgeCore
import Testing

struct NextQuestionTests {
  @Test func `what an answer called for comes first, then safety, and none comes twice`() throws {
    let knowledge = try questions()
    #expect(next(in: knowledge, after: [], called: [2]) == "work")
    #expect(next(in: knowledge, after: [2], called: [2]) == "danger")
    #expect(next(in: knowledge, after: [0]) == "feel")
    #expect(next(in: knowledge, after: [0, 1, 2]) == "stop: nothingLeft")
  }

  @Test func `what is known isn't asked, but what is half known is`() throws {
    let knowledge = try questions()
    #expect(next(in: knowledge, ["danger": .absent]) == "feel")
    #expect(next(in: knowledge, ["danger": .absent, "hard": .present]) == "feel")
    #expect(
      next(in: knowledge, ["danger": .present, "hard": .present, "soft": .absent]) == "work")
  }

  @Test func `a question for others is passed over, but silence doesn't pass it over`() throws {
    let knowledge = try questions()
    #expect(next(in: knowledge, after: [0, 1]) == "work")
    #expect(next(in: knowledge, ["child": .present], after: [0, 1]) == "stop: nothingLeft")
  }

  @Test func `patience ends, but not for safety`() throws {
    var knowledge = try questions()
    knowledge.settings.stopping.most = 1
    #expect(next(in: knowledge, after: [0]) == "stop: enough")
    #expect(next(in: knowledge, after: [1]) == "danger")
    #expect(next(in: knowledge, after: [0], called: [1]) == "feel")
  }

  @Test func `one that stands out settles it, but not too soon`() throws {
    var knowledge = try questions()
    knowledge.settings.stopping.share = 0.4
    knowledge.settings.stopping.fewest = 1
    #expect(next(in: knowledge, after: [0]) == "stop: settled")
    knowledge.settings.stopping.fewest = 2
    #expect(next(in: knowledge, after: [0]) == "feel")
    knowledge.settings.stopping.fewest = 0
    #expect(next(in: knowledge, after: []) == "danger")
  }

  @Test func `an emergency ends the questions at once`() throws {
    let knowledge = try questions()
    #expect(next(in: knowledge, ["collapse": .present], called: [2]) == "stop: urgent")
  }

  @Test func `the question that tells most comes first, whatever its place`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "shared", "telling", "rare")
    tiny.add(
      condition: "a", ["shared": .frequency(.veryFrequent), "telling": .frequency(.veryFrequent)])
    tiny.add(condition: "b", ["shared": .frequency(.veryFrequent), "rare": .frequency(.rare)])
    for name in ["shared", "rare", "telling"] { tiny.add(question: name, about: name) }
    tiny.knowledge.settings.unlisted = 0.001
    #expect(next(in: tiny.knowledge) == "telling")
  }

  @Test func `a group asks more at once, and a long list must be worth its words`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "x", "y")
    tiny.add(condition: "a", ["x": .frequency(.frequent)])
    tiny.add(condition: "b", ["y": .frequency(.frequent)])
    tiny.add(question: "one", about: "x")
    tiny.add(question: "both", about: "x", "y")
    #expect(next(in: tiny.knowledge) == "both")
    tiny.knowledge.settings.burdenPerWord = 1
    tiny.knowledge.settings.stopping.leastGain = -10
    #expect(next(in: tiny.knowledge) == "one")
  }

  @Test func `what is private is asked when nothing else tells as much`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "x", "y")
    tiny.add(condition: "a", ["x": .frequency(.frequent), "y": .frequency(.frequent)])
    tiny.add(question: "private", isPrivate: true, about: "x")
    tiny.add(question: "plain", about: "y")
    tiny.knowledge.settings.stopping.leastGain = -1
    #expect(next(in: tiny.knowledge) == "plain")
    #expect(next(in: tiny.knowledge, after: [1]) == "private")
  }

  @Test func `what can't wait is looked for though it is unlikely`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "harmless", "deadly")
    tiny.add(condition: "a", weight: 1, ["harmless": .frequency(.frequent)])
    tiny.add(condition: "b", weight: 1, ["harmless": .frequency(.occasional)])
    tiny.add(condition: "c", urgency: .emergency, weight: 0.2, ["deadly": .frequency(.always)])
    tiny.add(question: "harmless", about: "harmless")
    tiny.add(question: "deadly", about: "deadly")
    tiny.knowledge.settings.riskWeight = 0
    #expect(next(in: tiny.knowledge, ["harmless": .unsure], after: []) == "deadly")
    tiny.knowledge.settings.riskWeight = 10
    #expect(next(in: tiny.knowledge) == "deadly")
  }

  @Test func `a finding of its own is asked for unless a written question does`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "x", "y")
    tiny.add(condition: "a", ["x": .frequency(.frequent), "y": .frequency(.frequent)])
    tiny.add(question: "written", about: "x")
    tiny.add(ownQuestion: "x")
    tiny.add(ownQuestion: "y")
    #expect(next(in: tiny.knowledge, after: [0]) == "y")
    #expect(next(in: tiny.knowledge, after: [0, 2]) == "stop: nothingLeft")
  }

  @Test func `children of what is denied aren't asked, and what excludes itself isn't either`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "pain")
    tiny.add(finding: "stabbing", parent: "pain", background: 0.05)
    tiny.add(findings: "hard", "soft")
    tiny.add(group: "feel", exclusive: [[ID(index: 2), ID(index: 3)]])
    tiny.add(
      condition: "a",
      [
        "pain": .frequency(.frequent), "stabbing": .frequency(.occasional),
        "soft": .frequency(.frequent),
      ])
    for name in ["stabbing", "soft"] { tiny.add(question: name, about: name) }
    tiny.knowledge.settings.stopping.leastGain = -1
    #expect(next(in: tiny.knowledge, ["pain": .absent, "hard": .absent]) == "soft")
    #expect(next(in: tiny.knowledge, ["pain": .absent, "hard": .present]) == "stop: nothingLeft")
    #expect(next(in: tiny.knowledge, ["pain": .present, "hard": .present]) == "stabbing")
  }

  @Test func `a danger sign of which somebody isn't sure is asked about once more`() throws {
    var knowledge = try questions()
    knowledge.settings.stopping.leastGain = 10
    let mentioned = Provenance(turn: 1, by: .mentioned)
    #expect(next(in: knowledge, ["collapse": .unsure], from: mentioned, after: [0]) == "collapse")
    #expect(
      next(in: knowledge, ["collapse": .unsure], from: mentioned, after: [0, 3])
        == "stop: nothingLeft")
    // Who was asked and said "not sure" has been asked.
    for rule in [Provenance.Rule.picked, .listed] {
      let asked = Provenance(turn: 1, by: rule)
      #expect(
        next(in: knowledge, ["collapse": .unsure], from: asked, after: [0]) == "stop: nothingLeft")
    }
    // What no red flag looks at isn't worth it.
    #expect(
      next(in: knowledge, ["hard": .unsure], from: mentioned, after: [0]) == "stop: nothingLeft")
  }

  /// A question of safety, one with two findings, one for adults, and one of a finding's own.
  private func questions() throws -> Knowledge {
    var tiny = TinyKnowledge()
    tiny.add(findings: "danger", "hard", "soft", "work", "child", "collapse")
    tiny.add(
      condition: "only",
      [
        "hard": .frequency(.frequent), "soft": .frequency(.frequent),
        "work": .frequency(.occasional),
      ])
    tiny.add(question: "danger", isSafety: true, about: "danger")
    tiny.add(question: "feel", about: "hard", "soft")
    tiny.add(question: "work", askIf: try Expression(parsing: "not child"), about: "work")
    tiny.add(ownQuestion: "collapse")
    tiny.add(flag: "now", .emergency, when: try Expression(parsing: "collapse and not danger"))
    tiny.add(flag: "soon", .sameDay, when: try Expression(parsing: "danger"))
    tiny.knowledge.settings.burdenPerWord = 0
    tiny.knowledge.settings.stopping.leastGain = 0
    return tiny.knowledge
  }

  private func next(
    in knowledge: Knowledge, _ said: KeyValuePairs<String, Observation.Value> = [:],
    from provenance: Provenance = Provenance(), after asked: [Int] = [], called: [Int] = []
  ) -> String {
    let reasoner = Reasoner(knowledge)
    var evidence = Evidence()
    for observation in knowledge.evidence(said).observations {
      evidence.observe(observation, from: provenance)
    }
    var interview = Interview()
    interview.asked = asked.map(ID.init(index:))
    interview.called = called.map(ID.init(index:))
    let ranking = reasoner.ranking(of: evidence)
    let next = reasoner.nextQuestion(
      in: interview, evidence: evidence, ranking: ranking,
      triage: reasoner.triage(of: evidence, ranking: ranking))
    switch next {
    case .ask(let id, _): return knowledge.questions[id].name
    case .stop(let reason): return "stop: \(reason.rawValue)"
    }
  }
}
