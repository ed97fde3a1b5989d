import Expressions
import KnowledgeCore
import Packs
import ShippedPacks
import TestSupport
import Testing

/// Rules are compiled for speed; this holds them to what their expressions say.
@Suite struct RuleTests {
  @Test(arguments: ["calcinosis", "bicycle"])
  func `compiled rules raise the flags that their expressions raise`(name: String) throws {
    let pack = try ShippedPacks.pack(name)
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let evidence = Self.evidence(in: pack.knowledge, using: &random)
      let ranking = pack.reasoner.ranking(of: evidence)
      let raised = Set(pack.reasoner.triage(of: evidence, ranking: ranking).flags)
      for id in pack.knowledge.redFlags.ids {
        let flag = pack.knowledge.redFlags[id]
        let words = Set(flag.condition.atoms.map(\.name))
        guard words.isDisjoint(with: EngineWord.allCases.map(\.rawValue)) else { continue }
        let truth = evidence.evaluate(flag.condition, not: .unsaid, in: pack.knowledge)
        #expect(raised.contains(id) == (truth == .yes), "\(flag.name)")
      }
    }
  }

  /// A few things said at random about each kind of finding.
  private static func evidence(
    in knowledge: Knowledge, using random: inout SplitMix64
  ) -> Evidence {
    var evidence = Evidence()
    for id in knowledge.findings.ids where Int.random(in: 0..<4, using: &random) == 0 {
      let value: Observation.Value
      switch knowledge.findings[id].kind {
      case .yesNo:
        value = random.pick([.present, .present, .absent, .unsure])
      case .choice(let words, _):
        value = .choice(Int.random(in: 0..<words.count, using: &random))
      case .number:
        let low = Double.random(in: 0...60, using: &random)
        value = .number(low...(low + random.pick([0, 0, 5])))
      }
      evidence.observe(Observation(id, value))
    }
    return evidence
  }
}
