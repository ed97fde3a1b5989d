import Expressions
import KnowledgeCore
import Testing

struct NextQuestionTests {
  @Test func `questions called for come first, and none comes twice`() throws {
    let knowledge = try questions()
    #expect(next(in: knowledge, after: [], called: [2]) == .ask(ID(index: 2)))
    #expect(next(in: knowledge, after: [2], called: [2]) == .ask(ID(index: 0)))
    #expect(next(in: knowledge, after: [0], called: []) == .ask(ID(index: 1)))
  }

  @Test func `what is known isn't asked, but what is half known is`() throws {
    let knowledge = try questions()
    #expect(next(in: knowledge, ["danger": .absent]) == .ask(ID(index: 1)))
    #expect(next(in: knowledge, ["danger": .unsure, "hard": .present]) == .ask(ID(index: 1)))
    #expect(
      next(in: knowledge, ["danger": .present, "hard": .present, "soft": .absent])
        == .ask(ID(index: 2)))
  }

  @Test func `a question for others is passed over, but silence doesn't pass it over`() throws {
    let knowledge = try questions()
    let rest: [Int] = [0, 1]
    #expect(next(in: knowledge, after: rest) == .ask(ID(index: 2)))
    #expect(next(in: knowledge, ["child": .present], after: rest) == .stop(.nothingLeft))
  }

  @Test func `patience ends, but not for safety`() throws {
    let knowledge = try questions()
    var limits = NextQuestion.Limits()
    limits.most = 1
    #expect(next(in: knowledge, after: [0], limits: limits) == .stop(.enough))
    #expect(next(in: knowledge, after: [1], limits: limits) == .ask(ID(index: 0)))
    #expect(next(in: knowledge, after: [0], called: [1], limits: limits) == .ask(ID(index: 1)))
  }

  @Test func `one that stands out settles it, but not too soon`() throws {
    let knowledge = try questions()
    var limits = NextQuestion.Limits()
    limits.fewest = 1
    #expect(next(in: knowledge, after: [0], limits: limits) == .stop(.settled))
    limits.fewest = 2
    #expect(next(in: knowledge, after: [0], limits: limits) == .ask(ID(index: 1)))
    limits.fewest = 0
    #expect(next(in: knowledge, after: [], limits: limits) == .ask(ID(index: 0)))
  }

  /// A question of safety, one with two findings, and one for adults.
  private func questions() throws -> Knowledge {
    var tiny = TinyKnowledge()
    tiny.add(findings: "danger", "hard", "soft", "work", "child")
    tiny.add(condition: "only", weight: 1)
    tiny.add(question: "danger", isSafety: true, about: "danger")
    tiny.add(question: "feel", about: "hard", "soft")
    tiny.add(question: "work", askIf: try Expression(parsing: "not child"), about: "work")
    return tiny.knowledge
  }

  private func next(
    in knowledge: Knowledge, _ said: KeyValuePairs<String, Observation.Value> = [:],
    after asked: [Int] = [], called: [Int] = [],
    limits: NextQuestion.Limits = NextQuestion.Limits()
  ) -> NextQuestion {
    let evidence = knowledge.evidence(said)
    return NextQuestion(
      after: asked.map(ID.init(index:)), called: called.map(ID.init(index:)), evidence: evidence,
      ranking: Ranking(of: evidence, in: knowledge), in: knowledge, limits: limits)
  }
}
