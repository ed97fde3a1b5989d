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
      let said = knowledge.randomObservations(of: [.present, .absent], using: &random)
      let plain = Ranking(of: Evidence(said), in: knowledge)
      let silent = knowledge.findings.ids.filter { id in !said.contains { $0.finding == id } }
      let unsure = silent.map { Observation($0, .unsure) }
      let asked = Ranking(of: Evidence(said + unsure), in: knowledge)
      try #require(plain.candidates.map(\.condition) == asked.candidates.map(\.condition))
      try #require(plain.candidates.map(\.score) == asked.candidates.map(\.score))
      try #require(plain.candidates.map(\.share) == asked.candidates.map(\.share))
    }
  }

  @Test func `a score is the prior and the weights of what is known`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let said = knowledge.randomObservations(using: &random)
      for candidate in Ranking(of: Evidence(said), in: knowledge).candidates {
        let condition = knowledge.conditions[candidate.condition]
        var expected = log(condition.priorWeight)
        for link in condition.evidence {
          let background = knowledge.findings[link.finding].background
          let here = link.likelihood.probability
          switch said.first(where: { $0.finding == link.finding })?.value {
          case .present: expected += log(here) - log(background)
          case .absent: expected += log(1 - here) - log(1 - background)
          case .unsure, .choice, .number, nil: break
          }
        }
        let weights = (candidate.supporting + candidate.opposing).map(\.decibans)
        let summed = log(condition.priorWeight) + weights.reduce(0, +) * log(10) / 10
        try #require(abs(candidate.score - expected) < 1e-9)
        try #require(abs(candidate.score - summed) < 1e-9)
      }
    }
  }

  @Test func `the order of observations doesn't matter`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let said = knowledge.randomObservations(using: &random)
      let one = Ranking(of: Evidence(said), in: knowledge).candidates
      let other = Ranking(of: Evidence(said.shuffled(using: &random)), in: knowledge).candidates
      try #require(one.map(\.condition) == other.map(\.condition))
      try #require(one.map(\.score) == other.map(\.score))
    }
  }

  @Test func `candidates go from best to least, and their shares make a whole`() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let knowledge = Knowledge.random(using: &random)
      let evidence = Evidence(knowledge.randomObservations(using: &random))
      let candidates = Ranking(of: evidence, in: knowledge).candidates
      try #require(candidates.count == knowledge.conditions.count)
      try #require(zip(candidates, candidates.dropFirst()).allSatisfy { $0.score >= $1.score })
      try #require(abs(candidates.map(\.share).reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func `without evidence the shares are the priors`() throws {
    var tiny = TinyKnowledge()
    tiny.add(condition: "gout", weight: 1)
    tiny.add(condition: "cyst", weight: 3)
    let candidates = Ranking(of: Evidence(), in: tiny.knowledge).candidates
    #expect(candidates.map(\.condition.index) == [1, 0])
    #expect(zip(candidates, [0.75, 0.25]).allSatisfy { abs($0.share - $1) < 1e-12 })
    #expect(Ranking(of: Evidence(), in: Knowledge()).candidates.isEmpty)
  }

  @Test func `ties keep the order of the pack`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "hard")
    for index in 0..<20 { tiny.add(condition: "c\(index)", ["hard": .frequency(.frequent)]) }
    let evidence = tiny.knowledge.evidence(["hard": .present])
    let order = Ranking(of: evidence, in: tiny.knowledge).candidates.map(\.condition.index)
    #expect(order == Array(0..<20))
  }

  @Test func `reasons for and against stand apart, strongest first`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "weak", "strong", "against", "worse", "neutral", background: 0.25)
    tiny.add(
      condition: "gout",
      [
        "weak": .frequency(.frequent), "strong": .frequency(.always),
        "against": .frequency(.frequent), "worse": .frequency(.always),
        "neutral": .rate(Rate(0, of: 1)),
      ])
    let evidence = tiny.knowledge.evidence([
      "weak": .present, "strong": .present, "against": .absent, "worse": .absent,
      "neutral": .present,
    ])
    let candidate = try #require(Ranking(of: evidence, in: tiny.knowledge).candidates.first)
    #expect(names(candidate.supporting, tiny.knowledge) == ["strong", "weak"])
    #expect(names(candidate.opposing, tiny.knowledge) == ["worse", "against"])
    let strongest = try #require(candidate.supporting.first)
    #expect(abs(strongest.decibans - 10 * log10(0.98 / 0.25)) < 1e-9)
  }

  @Test func `a condition with forms of its own leaves its place to them`() {
    var tiny = TinyKnowledge()
    tiny.add(condition: "calcinosis")
    tiny.add(condition: "dystrophic", parent: ID(index: 0))
    tiny.add(condition: "cyst")
    let candidates = Ranking(of: Evidence(), in: tiny.knowledge).candidates
    #expect(candidates.map(\.condition.index) == [1, 2])
  }

  @Test func `a prior of nothing stays finite`() {
    var tiny = TinyKnowledge()
    tiny.add(condition: "never", weight: 0)
    tiny.add(condition: "some", weight: 1)
    let candidates = Ranking(of: Evidence(), in: tiny.knowledge).candidates
    #expect(candidates.map(\.condition.index) == [1, 0])
    #expect(candidates.allSatisfy { $0.score.isFinite && $0.share.isFinite })
  }

  private func names(_ weights: [Ranking.Weight], _ knowledge: Knowledge) -> [String] {
    weights.map { knowledge.findings[$0.observation.finding].name }
  }
}
