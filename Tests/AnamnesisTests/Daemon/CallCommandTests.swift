import Foundation
import SocketSupport
import Testing

/// Methods that are called as they are.
@Suite struct CallCommandTests {
  @Test func `a result is JSON on a line`() async throws {
    let daemon = try await RunningDaemon.ready()
    let ping = try daemon.run("call", "daemon.ping")
    #expect(ping.code == 0 && ping.output.contains(/^{"ok":true,"uptime_ms":\d+}\n$/))
    let given = try daemon.run("call", "knowledge.ask", #"{"text": "can I still ride it?"}"#)
    #expect(given.output.contains(#""answered":true"#))
    let typed = try daemon.run(
      "call", "knowledge.ask", "-", input: "{\n  \"text\":\r\n    \"can I still ride it?\"\n}\n")
    #expect(typed.output == given.output)
  }

  private static let refusals: [(arguments: [String], code: Int32, words: String)] = [
    (["daemon.pnig"], 1, "there is no such method, did you mean 'daemon.ping'? (-32601)"),
    (
      ["session.get", #"{"sesion_id": "a"}"#], 1,
      "the parameters don't fit the method, unknown, 'params.sesion_id', "
        + "did you mean 'session_id'? (-32602)"
    ),
    (["session.get", #"{"session_id": "a"}"#], 1, "there is no such session (1001)"),
    (["daemon.ping", "[]"], 64, "the parameters are not a JSON object"),
    (["daemon.ping", "{"], 64, "the parameters are not a JSON object"),
  ]

  @Test(arguments: refusals)
  func `what is refused is said on a line`(
    arguments: [String], code: Int32, words: String
  ) async throws {
    let daemon = try await RunningDaemon.ready()
    let result = try Program.run(["call"] + arguments, environment: daemon.environment)
    #expect(result.code == code && result.output.isEmpty)
    #expect(result.errors == "anamnesis: \(words)\n")
  }

  @Test func `without a daemon it can't be called`() throws {
    let result = try Program.run(["call", "daemon.ping", "--socket", "/nowhere/s"])
    #expect(result.code == 69 && result.errors.contains("nothing answers at '/nowhere/s'"))
  }
}
