import Diagnostics
import KnowledgeCore
import PackTools
import Packs
import Testing

/// The packs as they are shipped.
@Suite struct ShippedPacksTests {
  @Test(arguments: ["bicycle", "calcinosis"])
  func `a shipped pack has no errors and no warnings`(name: String) throws {
    let check = try PackCheck(path: "\(shippedPacks)/\(name)")
    #expect(check.results.map { $0.text(style: .plain) } == [""])
    #expect(!check.containsError)
  }

  @Test func `the calcinosis pack holds the whole first domain`() throws {
    let knowledge = try pack("calcinosis").knowledge
    #expect(knowledge.conditions.count == 49)
    #expect(knowledge.redFlags.count == 59)
    #expect(knowledge.inquiries.count == 38)
    #expect(knowledge.treatments.count == 25)
    #expect(knowledge.disagreements.count == 40)
    #expect(knowledge.findings.count >= 128)
    #expect(knowledge.questions.count >= 36)
    #expect(knowledge.conditions.map(\.evidence.count).reduce(0, +) >= 2_129)
  }

  @Test func `every one of the 322 seed facts has a home`() throws {
    let coverage = try pack("calcinosis").coverage
    #expect(coverage.count == 322)
    let byArticle = Dictionary(grouping: coverage) { $0.name.prefix(2) }.mapValues(\.count)
    #expect(byArticle == ["S1": 53, "S2": 67, "S3": 85, "S4": 84, "S5": 33])
    #expect(coverage.allSatisfy { !$0.carriers.isEmpty })
  }

  @Test func `every home of a seed fact can be opened`() throws {
    let pack = try pack("calcinosis")
    for fact in pack.coverage {
      for carrier in fact.carriers {
        #expect(pack.text(of: carrier)?.isEmpty == false, "\(fact.name): \(carrier)")
      }
    }
  }

  @Test func `what better sources contradict is corrected and never stated`() throws {
    let wrong = try pack("calcinosis").coverage.filter(\.verdict.needsCorrection)
    #expect(wrong.count == 28)
    for fact in wrong {
      #expect(fact.carriers.contains { $0.hasPrefix("disagreement ") }, "\(fact.name)")
      #expect(!fact.carriers.contains { $0.hasPrefix("statement ") }, "\(fact.name)")
    }
  }

  @Test(arguments: [
    "metastatic dystrophic", "idiopathic dystrophic", "iatrogenic dystrophic", "network death",
    "protein phosphate", "latrogenic", "diltilazem", "thyroid function tests",
    "warfarin is used", "warfarin can be used", "antacids can help",
  ])
  func `a seed error is not stated as truth`(error: String) throws {
    let knowledge = try pack("calcinosis").knowledge
    let said =
      knowledge.statements.map(\.text) + knowledge.inquiries.map(\.text)
      + knowledge.conditions.map(\.summary) + knowledge.treatments.map(\.evidence)
    #expect(said.filter { $0.lowercased().contains(error) } == [])
  }

  @Test func `every condition says what it is, how it shows and when to get help`() throws {
    let knowledge = try pack("calcinosis").knowledge
    for id in knowledge.conditions.ids {
      for topic in [Topic.whatItIs, .signs, .whenToGetHelp] {
        #expect(
          !knowledge.statements(about: id, topic: topic).isEmpty,
          "\(knowledge.conditions[id].name): \(topic.rawValue)")
      }
    }
  }

  @Test func `no number stands for certainty`() throws {
    let evidence = try pack("calcinosis").knowledge.conditions.flatMap(\.evidence)
    #expect(evidence.allSatisfy { (0.001...0.999).contains($0.likelihood.probability) })
    #expect(evidence.allSatisfy { !$0.sources.isEmpty })
  }

  @Test func `the engine's sources hold no word of the first domain`() throws {
    let forbidden: Set = ["calcinosis", "calcium", "skin", "lump", "lumps", "disease", "diagnosis"]
    for file in try swiftSources() {
      let words = Set(file.text.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: forbidden), "\(file.path)")
    }
  }
}
