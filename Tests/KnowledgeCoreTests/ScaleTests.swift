import Expressions
import KnowledgeCore
import TestSupport
import Testing

struct ScaleTests {
  @Test func `an empty pack ranks nothing, warns of nothing and asks nothing`() {
    let reasoner = Reasoner(Knowledge())
    let ranking = reasoner.ranking(of: Evidence())
    let triage = reasoner.triage(of: Evidence(), ranking: ranking)
    #expect(ranking.candidates.isEmpty)
    #expect(triage.urgency == nil)
    #expect(
      reasoner.nextQuestion(
        in: Interview(), evidence: Evidence(), ranking: ranking, triage: triage)
        == .stop(.nothingLeft))
    #expect(reasoner.pivots(evidence: Evidence(), ranking: ranking, triage: triage).isEmpty)
    #expect(reasoner.unexplained(evidence: Evidence(), ranking: ranking).isEmpty)
  }

  @Test func `one condition is weighed against what isn't in the pack`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "hard")
    tiny.add(condition: "only", ["hard": .frequency(.always)])
    let share = { tiny.knowledge.ranking(tiny.knowledge.evidence($0)).candidates[0].share }
    #expect(share(["hard": .absent]) < share([:]))
    #expect(share([:]) < share(["hard": .present]))
    #expect(share(["hard": .present]) < 1)
  }

  @Test func `impossible numbers stay finite`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "age", kind: .number(Unit("years")))
    tiny.add(condition: "child", population: .init(age: Quantity(2, 10, Unit("years"))))
    for age in [-5.0...(-5.0), 0...0, 1e9...1e9, 0...1e9] {
      let candidate = tiny.knowledge.ranking(
        tiny.knowledge.evidence(["age": .number(age)])
      ).candidates[0]
      #expect(candidate.logOdds.isFinite)
      #expect(candidate.share > 0)
    }
  }

  /// Ten thousand conditions and five thousand findings: the bar is 5 s for compiling and 250 ms
  /// for a question in release; a debug build on a busy machine gets far more.
  @Test func `ten thousand conditions compile and choose a question in time`() throws {
    var random = SplitMix64(seed: 13)
    let knowledge = Knowledge.large(conditions: 10_000, findings: 5_000, using: &random)
    var reasoner: Reasoner?
    let compiling = processorTime { reasoner = Reasoner(knowledge) }
    let compiled = try #require(reasoner)
    var evidence = Evidence()
    for index in stride(from: 0, to: 5_000, by: 250) {
      evidence.observe(Observation(ID(index: index), .present))
    }
    var next: NextQuestion?
    let choosing = processorTime {
      let ranking = compiled.ranking(of: evidence)
      let triage = compiled.triage(of: evidence, ranking: ranking)
      next = compiled.nextQuestion(
        in: Interview(), evidence: evidence, ranking: ranking, triage: triage)
    }
    guard case .ask = try #require(next) else {
      Issue.record("\(String(describing: next))")
      return
    }
    #if DEBUG
      let (most, longest) = (Duration.seconds(60), Duration.seconds(10))
    #else
      let (most, longest) = (Duration.seconds(5), Duration.milliseconds(250))
    #endif
    #expect(compiling < most)
    #expect(choosing < longest)
  }
}

extension Knowledge {
  /// Knowledge of a given size, with twenty findings for each condition and a question for each
  /// finding.
  fileprivate static func large(
    conditions: Int, findings: Int, using random: inout SplitMix64
  ) -> Knowledge {
    var knowledge = Knowledge()
    knowledge.findings = Table(
      (0..<findings).map {
        Finding(name: "f\($0)", group: ID(index: 0), label: "", background: 0.03)
      })
    knowledge.conditions = Table(
      (0..<conditions).map { index in
        let linked = Set((0..<20).map { _ in Int.random(in: 0..<findings, using: &random) })
        return Condition(
          name: "c\(index)", title: "", group: "", summary: "", urgency: .routine,
          urgencyReason: "", priorWeight: 1, priorGrade: .judgement,
          evidence: linked.sorted().map {
            EvidenceLink(
              finding: ID(index: $0), likelihood: .frequency(.frequent), grade: .judgement,
              sources: [])
          })
      })
    knowledge.questions = Table(
      knowledge.findings.ids.map { id in
        Question(
          asking: id, knowledge.findings[id], text: "f", rank: id.index,
          answers: [Question.Answer(label: "yes", observations: [Observation(id, .present)])])
      })
    return knowledge
  }
}
