import AssistantProtocol
import ShippedPacks
import Testing

/// What a pack knows, asked without a session.
@Suite struct KnowledgeTests {
  @Test func `conditions are listed with what they are forms of`() throws {
    let entries = ConditionsReport(of: try ShippedPacks.pack("calcinosis")).conditions
    #expect(entries.count >= 49)
    let names = Set(entries.map(\.condition))
    #expect(entries.compactMap(\.parent).allSatisfy(names.contains))
    #expect(entries.allSatisfy { !$0.title.isEmpty && !$0.summary.isEmpty })
  }

  @Test func `a question is answered with its sources`() throws {
    let pack = try ShippedPacks.pack("calcinosis")
    let report = AskReport(to: "is it cancer?", from: pack)
    #expect(report.answered && report.paragraphs.contains { $0.sources?.isEmpty == false })
    #expect(!AskReport(to: "qwertz", from: pack).answered)
  }

  @Test func `two conditions are compared`() throws {
    let pack = try ShippedPacks.pack("calcinosis")
    let report = try AskReport(
      comparing: CompareRequest("gouty_tophi", with: "dystrophic_ssc"), in: pack)
    #expect(report.paragraphs.first?.text.isEmpty == false)
    let error = try #require(throws: RPCError.self) {
      try AskReport(comparing: CompareRequest("gouty_tophi", with: "no_such"), in: pack)
    }
    #expect(error.data.path == "params.second")
  }
}
