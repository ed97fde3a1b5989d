import Foundation
import PackTools
import Testing

@Suite struct TurnEvaluationTests {
  @Test func `turns, the largest conversation and made-up rules are measured`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Dialogues/bicycle").standardizedFileURL.path
    let suite = try TranscriptSuite(paths: [folder])
    let evaluation = TurnEvaluation(try #require(suite.entries.first), ruleCounts: [20, 60])
    let names = evaluation.measurements.map(\.name)
    #expect(names.filter { $0 == "reading and compiling" }.count == 2)
    #expect(names.last == "times as long as with 20")
    #expect(evaluation.measurements.allSatisfy { $0.figure > 0 })
    let saved = try #require(evaluation.measurements.first { $0.unit == .kilobytes })
    #expect(saved.isReached)
  }
}
