import KnowledgeCore
@testable import PackTools
import Testing

/// The interviewer of the command.
@Suite struct RankingInterviewerTests {
  private static func asked(_ answers: [String: Observation.Value]) -> [String] {
    var interviewer = RankingInterviewer(Reasoner(Clinic.knowledge))
    var names: [String] = []
    while let finding = interviewer.nextFinding(), names.count < 20 {
      let name = Clinic.knowledge.findings[finding].name
      names.append(name)
      interviewer.hear(Observation(finding, answers[name] ?? .absent))
    }
    return names
  }

  @Test func `it asks about each finding once, and not about parts of what isn't there`() {
    #expect(Set(Self.asked([:])) == ["age", "sex", "E_1", "E_4", "E_5", "E_6"])
    #expect(Self.asked([:]).count == 6)
    #expect(Self.asked(["E_1": .unsure]).count == 8)
    #expect(Set(Self.asked(["E_1": .present])) == Set(Clinic.knowledge.findings.map(\.name)))
  }

  @Test func `what it hears changes what it thinks`() throws {
    var interviewer = RankingInterviewer(Reasoner(Clinic.knowledge))
    interviewer.hear(Observation(Clinic.finding("E_5"), .present))
    #expect(interviewer.shares.first?.condition == Clinic.condition("migraine"))
    let total = interviewer.shares.reduce(0) { $0 + $1.share }
    #expect(total <= 1 + 1e-9 && interviewer.shares.count == 3)
    #expect(interviewer.shares.map(\.share) == interviewer.shares.map(\.share).sorted(by: >))
  }
}
