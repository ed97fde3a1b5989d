import Expressions
import KnowledgeCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ExplanationTests {
  @Test func `the prior and all weights make the posterior, for every explanation`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<1_000 {
      let reasoner = Reasoner(Knowledge.random(using: &random))
      let evidence = Evidence(reasoner.knowledge.randomObservations(using: &random))
      let ranking = reasoner.ranking(of: evidence)
      for candidate in ranking.candidates {
        let explanation = try #require(
          reasoner.explanation(of: candidate.condition, evidence: evidence))
        let sum = explanation.reasons.reduce(explanation.prior) { $0 + $1.weight.logRatio }
        try #require(abs(sum - explanation.logOdds) < 1e-9)
        try #require(abs(sum - candidate.logOdds) < 1e-9)
        let posterior = log(candidate.share / ranking.unlistedShare)
        try #require(abs(sum - posterior) < 1e-9 * max(abs(sum), 1))
        let decibans = explanation.reasons.reduce(0) { $0 + $1.weight.decibans }
        try #require(abs(explanation.prior + decibans * log(10) / 10 - sum) < 1e-9)
      }
    }
  }

  @Test func `the difference of two explanations adds up too`() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<500 {
      let reasoner = Reasoner(Knowledge.random(using: &random))
      let evidence = Evidence(reasoner.knowledge.randomObservations(using: &random))
      let ranking = reasoner.ranking(of: evidence)
      let (first, second) = (ranking.candidates[0], ranking.candidates[1])
      let contrast = try #require(
        reasoner.contrast(first.condition, with: second.condition, evidence: evidence))
      let sum = contrast.terms.reduce(contrast.prior) { $0 + $1.logRatio }
      try #require(abs(sum - contrast.logOdds) < 1e-9)
      try #require(abs(sum - (first.logOdds - second.logOdds)) < 1e-9)
    }
  }

  @Test func `reasons for and against stand apart, strongest first, with their rows`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "weak", "strong", "against", "worse", background: 0.25)
    tiny.add(
      condition: "gout",
      [
        "weak": .frequency(.frequent), "strong": .frequency(.always),
        "against": .frequency(.frequent), "worse": .frequency(.always),
      ])
    tiny.knowledge.settings.answerError = 0
    let explanation = try #require(
      explain(
        tiny, ["weak": .present, "strong": .present, "against": .absent, "worse": .absent]))
    #expect(names(explanation.supporting, tiny) == ["strong", "weak"])
    #expect(names(explanation.opposing, tiny) == ["worse", "against"])
    let strongest = try #require(explanation.supporting.first)
    #expect(abs(strongest.weight.decibans - 10 * log10(0.98 / 0.25)) < 1e-9)
    #expect(strongest.strength == .moderate)
    #expect(strongest.links.map(\.likelihood) == [.frequency(.always)])
  }

  @Test func `what is there and doesn't belong is unusual, what is common isn't`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "strange", background: 0.02)
    tiny.add(findings: "common", background: 0.4)
    tiny.add(findings: "rarer", "usual", background: 0.2)
    tiny.add(condition: "gout", ["rarer": .frequency(.rare), "usual": .frequency(.frequent)])
    let explanation = try #require(
      explain(
        tiny, ["strange": .present, "common": .present, "rarer": .present, "usual": .present]))
    #expect(explanation.unusual.map { tiny.knowledge.findings[$0].name } == ["strange", "rarer"])
  }

  @Test func `what is open is what would weigh, strongest first`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "strong", "known", "weak", "unsure", "nothing")
    tiny.add(
      condition: "gout",
      [
        "weak": .frequency(.occasional), "strong": .frequency(.always),
        "known": .frequency(.always), "nothing": .rate(Rate(10, of: 100)),
      ])
    let explanation = try #require(explain(tiny, ["known": .present]))
    #expect(
      explanation.open.map { tiny.knowledge.findings[$0.finding].name } == ["strong", "weak"])
    #expect(explanation.open.allSatisfy { $0.ifPresent > 0 && $0.ifAbsent < 0 })
  }

  @Test func `a condition with forms has no explanation of its own`() {
    var tiny = TinyKnowledge()
    tiny.add(condition: "wide")
    tiny.add(condition: "narrow", parent: ID(index: 0))
    let reasoner = Reasoner(tiny.knowledge)
    #expect(reasoner.explanation(of: ID(index: 0), evidence: Evidence()) == nil)
    #expect(reasoner.explanation(of: ID(index: 1), evidence: Evidence()) != nil)
  }

  @Test func `an excluded site is a reason against, with the places that were named`() throws {
    var tiny = TinyKnowledge()
    tiny.add(group: "site")
    tiny.add(findings: "hand", "foot")
    tiny.add(condition: "hands only", onlySites: ["hand"])
    let explanation = try #require(explain(tiny, ["foot": .present]))
    #expect(explanation.opposing.map(\.weight.cause) == [.site([ID(index: 1)])])
  }

  @Test func `what none of the candidates explains is found`() {
    var tiny = TinyKnowledge()
    tiny.add(findings: "both", "one", "neither", background: 0.02)
    tiny.add(condition: "a", ["both": .frequency(.frequent), "one": .frequency(.frequent)])
    tiny.add(condition: "b", ["both": .frequency(.frequent)])
    let reasoner = Reasoner(tiny.knowledge)
    let evidence = tiny.knowledge.evidence(["both": .present, "neither": .present])
    let unexplained = reasoner.unexplained(
      evidence: evidence, ranking: reasoner.ranking(of: evidence))
    #expect(unexplained == [ID(index: 2)])
    #expect(
      reasoner.unexplained(evidence: Evidence(), ranking: reasoner.ranking(of: Evidence())).isEmpty)
  }

  private static let strengths: [(Double, Strength)] = [
    (0, .negligible), (-1.9, .negligible), (2, .slight), (-4.9, .slight), (5, .moderate),
    (10, .strong), (-14, .strong), (15, .veryStrong), (.infinity, .veryStrong),
  ]

  @Test(arguments: strengths)
  func `strengths are bands of decibans, for and against`(decibans: Double, strength: Strength) {
    #expect(Strength(decibans: decibans) == strength)
  }

  @Test func `fits are bands of shares`() {
    let shares = [0, 0.049, 0.05, 0.2, 0.5, 0.9, 1]
    #expect(
      shares.map(Fit.init(share:)) == [.poor, .poor, .possible, .fair, .good, .clear, .clear])
    #expect(Fit.allCases == Fit.allCases.sorted())
    #expect(Strength.allCases == Strength.allCases.sorted())
  }

  private func explain(
    _ tiny: TinyKnowledge, _ said: KeyValuePairs<String, Observation.Value>
  ) -> Explanation? {
    Reasoner(tiny.knowledge).explanation(
      of: ID(index: 0), evidence: tiny.knowledge.evidence(said))
  }

  private func names(_ reasons: [Explanation.Reason], _ tiny: TinyKnowledge) -> [String] {
    let findings = reasons.compactMap(\.weight.finding)
    return findings.map { tiny.knowledge.findings[$0].name }
  }
}
