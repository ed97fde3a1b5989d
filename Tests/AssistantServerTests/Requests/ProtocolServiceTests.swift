import AssistantProtocol
import Foundation
import Testing

@testable import AssistantServer

/// How lines are answered.
@Suite struct ProtocolServiceTests {
  private func answer(_ line: String) async throws -> String? {
    try await Bench().service.answer(Array(line.utf8)[...], from: .someone())
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a request has one answer, on one line`() async throws {
    let answer = try #require(
      try await answer(#"{"jsonrpc":"2.0","id":"x\n","method":"daemon.ping"}"#))
    #expect(answer.hasPrefix(#"{"id":"x\n","jsonrpc":"2.0","result":{"ok":true,"#))
    #expect(answer.last == "\n" && answer.dropLast().contains("\n") == false)
  }

  @Test func `nobody waits for the answer to a notification`() async throws {
    #expect(try await answer(#"{"jsonrpc":"2.0","method":"daemon.ping"}"#) == nil)
    #expect(try await answer(#"{"jsonrpc":"2.0","method":"no.such"}"#) == nil)
  }

  @Test(arguments: [
    ("", #""id":null"#, "-32700"),
    ("{", #""id":null"#, "-32700"),
    ("[]", #""id":null"#, "-32600"),
    (#"{"jsonrpc":"2.0","id":4,"method":"no.such"}"#, #""id":4"#, "-32601"),
    (#"{"jsonrpc":"2.0","id":4,"method":"daemon.ping","params":{"x":1}}"#, #""id":4"#, "-32602"),
    (#"{"jsonrpc":"2.0","id":4,"method":"session.get"}"#, #""id":4"#, "-32602"),
  ])
  func `what can't be carried out is refused`(line: String, id: String, code: String) async throws {
    let answer = try #require(try await answer(line))
    #expect(answer.contains(id) && answer.contains("\"code\":\(code),"))
  }

  @Test func `a caller and the service agree on a version`() async throws {
    let bench = try Bench()
    let hello = try await bench.call(.hello, HelloRequest(protocols: ["9", "1", "0"]))
    #expect(hello.version == "1" && hello.packs.map(\.name) == ["bicycle"])
    #expect(hello.limits == .unhurried && !hello.disclaimer.isEmpty)
    #expect(try await bench.call(.hello, HelloRequest()).version == "1")
    await #expect(throws: RPCError(.unsupportedProtocol).with { $0.supported = ["1"] }) {
      try await bench.call(.hello, HelloRequest(protocols: ["2"]))
    }
  }

  @Test func `the service tells how it does`() async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    try await bench.say("the brakes squeal", in: session, "a")
    await #expect(throws: RPCError.self) { try await bench.say("x", in: .example, "a") }
    let status = try await bench.call(.status, NoParams())
    #expect(status.state == .ready && status.connections == 1 && status.sessions == 1)
    #expect(status.turns == 1 && status.refusals == 1)
    #expect(status.median > 0 && status.slowest >= status.median)
    #expect(status.databaseBytes > 0)
  }

  @Test func `quantiles are of the latest turns`() {
    let tally = Tally()
    #expect(tally.figures.quantile(0.5) == .zero)
    for number in 1...1_500 { tally.tookTurn(in: .microseconds(number)) }
    #expect(tally.figures.turns == 1_500 && tally.figures.latest.count == 1_000)
    #expect(abs(tally.figures.quantile(0.5).microseconds - 1_000) <= 1)
    #expect(abs(tally.figures.quantile(0.99).microseconds - 1_490) <= 1)
  }
}
