import Expressions
import KnowledgeCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct RankingTests {
  @Test func `what is unknown or unsure changes nothing`() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let said = knowledge.randomObservations(isKnown: true, using: &random)
      let plain = knowledge.ranking(Evidence(said))
      let silent = knowledge.findings.ids.filter { id in !said.contains { $0.finding == id } }
      let unsure = silent.map { Observation($0, .unsure) }
      let asked = knowledge.ranking(Evidence(said + unsure))
      try #require(plain.candidates == asked.candidates)
    }
  }

  @Test func `the order of observations doesn't matter`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let said = knowledge.randomObservations(using: &random)
      let one = knowledge.ranking(Evidence(said))
      let other = knowledge.ranking(Evidence(said.shuffled(using: &random)))
      try #require(one.candidates == other.candidates)
    }
  }

  @Test func `a correction is as good as having said so at once, and a retraction as silence`()
    throws
  {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let said = knowledge.randomObservations(using: &random)
      let wrong = knowledge.randomObservations(using: &random)
      var corrected = Evidence(wrong + said)
      for observation in wrong where !said.contains(where: { $0.finding == observation.finding }) {
        corrected.retract(observation.finding)
      }
      try #require(corrected == Evidence(said))
      try #require(
        knowledge.ranking(corrected).candidates == knowledge.ranking(Evidence(said)).candidates)
    }
  }

  @Test func `candidates go from best to least, and the shares make a whole`() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let evidence = Evidence(knowledge.randomObservations(using: &random))
      let ranking = knowledge.ranking(evidence)
      let candidates = ranking.candidates
      try #require(candidates.count == knowledge.conditions.count)
      try #require(zip(candidates, candidates.dropFirst()).allSatisfy { $0.logOdds >= $1.logOdds })
      let total = candidates.map(\.share).reduce(ranking.unlistedShare, +)
      try #require(abs(total - 1) < 1e-9)
    }
  }

  @Test func `without evidence the shares are the softened priors`() throws {
    var tiny = TinyKnowledge()
    tiny.add(condition: "gout", weight: 1)
    tiny.add(condition: "cyst", weight: 9)
    tiny.knowledge.settings.unlisted = 0.2
    tiny.knowledge.settings.priorExponent = 0.5
    let ranking = tiny.knowledge.ranking(Evidence())
    #expect(ranking.candidates.map(\.condition.index) == [1, 0])
    #expect(zip(ranking.candidates, [0.6, 0.2]).allSatisfy { abs($0.share - $1) < 1e-12 })
    #expect(abs(ranking.unlistedShare - 0.2) < 1e-12)
    #expect(Knowledge().ranking(Evidence()).candidates.isEmpty)
    #expect(Knowledge().ranking(Evidence()).unlistedShare == 1)
  }

  @Test func `ties keep the order of the pack`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "hard")
    for index in 0..<20 { tiny.add(condition: "c\(index)", ["hard": .frequency(.frequent)]) }
    let evidence = tiny.knowledge.evidence(["hard": .present])
    let order = tiny.knowledge.ranking(evidence).candidates.map(\.condition.index)
    #expect(order == Array(0..<20))
  }

  @Test func `a condition with forms leaves its place to them and has their shares together`() {
    var tiny = TinyKnowledge()
    tiny.add(condition: "calcinosis")
    tiny.add(condition: "dystrophic", weight: 1, parent: ID(index: 0))
    tiny.add(condition: "metastatic", weight: 2, parent: ID(index: 0))
    tiny.add(condition: "cyst", weight: 1)
    tiny.knowledge.settings.unlisted = 0.2
    let ranking = tiny.knowledge.ranking(Evidence())
    #expect(ranking.candidates.map(\.condition.index) == [2, 1, 3])
    #expect(abs(ranking.share(of: ID(index: 0)) - 0.6) < 1e-9)
    #expect(abs(ranking.share(of: ID(index: 1)) - 0.2) < 1e-9)
  }

  @Test func `a prior of nothing stays finite`() {
    var tiny = TinyKnowledge()
    tiny.add(condition: "never", weight: 0)
    tiny.add(condition: "some", weight: 1)
    let candidates = tiny.knowledge.ranking(Evidence()).candidates
    #expect(candidates.map(\.condition.index) == [1, 0])
    #expect(candidates.allSatisfy { $0.logOdds.isFinite && $0.share.isFinite })
  }

  @Test func `one wrong answer excludes nothing for good`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "a", "b", "c", "d", background: 0.1)
    tiny.add(
      condition: "right",
      [
        "a": .frequency(.always), "b": .frequency(.always), "c": .frequency(.always),
        "d": .rate(Rate(1_000_000, of: 1_000_000)),
      ])
    tiny.add(condition: "wrong", ["d": .rate(Rate(0, of: 1_000_000))])
    let slip = tiny.knowledge.evidence([
      "a": .present, "b": .present, "c": .present, "d": .absent,
    ])
    #expect(tiny.knowledge.ranking(slip).candidates.first?.condition.index == 0)
    tiny.knowledge.settings.answerError = 0
    #expect(tiny.knowledge.ranking(slip).candidates.first?.condition.index == 1)
  }
}
