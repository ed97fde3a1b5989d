import AssistantProtocol
import Foundation
import Testing

/// The conversation for programs: the messages of the service, one a line.
@Suite struct ChatJSONTests {
  private struct Message: Decodable {
    struct Outcome: Decodable {
      let seq: Int?
      let turn: TurnReport?
      let answers: [AnswerReport]?
      let summary: Summary?
    }

    struct Summary: Decodable { let format: Int }

    let id: Int
    let jsonrpc: String
    let result: Outcome?
    let error: RPCError?
  }

  private func messages(_ lines: String...) throws -> [Message] {
    let run = try Program.run(
      ["chat", "--json", "--pack", "Dialogues/bicycle"], input: lines.joined(separator: "\n"))
    #expect(run.code == 0 && run.errors.isEmpty)
    return try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Message.self, from: Data($0.utf8))
    }
  }

  @Test func `each line has the answer of its number`() throws {
    let all = try messages(
      "the brakes squeal", "/answers", "/back", "", "the steering is loose")
    #expect(all.map(\.id) == [0, 1, 2, 3, 5, 5])
    #expect(all.allSatisfy { $0.jsonrpc == "2.0" })
    #expect(all[0].result?.turn?.begins == true)
    #expect(all[1].result?.turn?.understood.map(\.finding) == ["brake_squeal"])
    #expect(all[2].result?.answers?.map(\.known.finding) == ["brake_squeal"])
    #expect(all[3].result?.seq == 2 && all[3].result?.turn?.begins == false)
    #expect(all[4].result?.turn?.kind == .urgent)
  }

  @Test func `the summary follows the last turn`() throws {
    let all = try messages("the brakes squeal", "/quit", "never read")
    #expect(all.map(\.id) == [0, 1, 2, 2])
    #expect(all[2].result?.turn?.kind == .final)
    #expect(all[3].result?.summary?.format == 1)
  }

  private static let mistakes: [(String, ErrorCode, String?)] = [
    ("/hlep", .methodNotFound, "/help"), ("/correct", .invalidParams, "/correct 2 no"),
    ("/correct 9 no", .invalidParams, nil), ("/correct 1 purple", .answerNotUnderstood, nil),
    ("/save a.txt", .methodNotFound, nil),
  ]

  @Test(arguments: mistakes)
  func `what can't be done is an error of the protocol`(
    line: String, code: ErrorCode, suggestion: String?
  ) throws {
    let error = try #require(try messages("the brakes squeal", line).last?.error)
    #expect(error.code == code && error.data.suggestion == suggestion)
  }
}
