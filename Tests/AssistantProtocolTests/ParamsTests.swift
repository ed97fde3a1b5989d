import AssistantProtocol
import Testing

/// Parameters as values: what is taken, and where anything else is wrong.
@Suite struct ParamsTests {
  private func read<Params: Decodable>(
    _ type: Params.Type, _ json: String
  ) throws(RPCError) -> Params {
    try Request("m", params: Array(json.utf8), id: nil).params(as: type, Schema.of(type))
  }

  @Test func `what fits is read`() throws {
    let turn = try read(
      TurnRequest.self,
      #"{"session_id":"\#(SessionID.example.rawValue)","turn_id":"a-1","choice":2,"expected_seq":0}"#
    )
    #expect(turn.session == .example && turn.choice == Choice([2]) && turn.expected == 0)
    #expect(try read(CreateRequest.self, "{}") == CreateRequest())
    #expect(try read(CreateRequest.self, #"{"retention":"days:7"}"#).retention == .days(7))
    let hello = try read(HelloRequest.self, #"{"client":{"name":"app","version":"1"}}"#)
    #expect(hello.client?.name == "app")
  }

  private static let id = SessionID.example.rawValue
  private static let mistakes: [(String, String, String, String?)] = [
    (#"{"turn_id":"a","text":"x"}"#, "missing", "params.session_id", nil),
    (#"{"session_id":"\#(id)","turn_id":"a","txt":"x"}"#, "unknown", "params.txt", "text"),
    (#"{"session_id":"\#(id)","turn_id":"a","text":1}"#, "wrong_type", "params.text", nil),
    (#"{"session_id":"\#(id)","turn_id":"a b","text":"x"}"#, "invalid", "params.turn_id", nil),
    (#"{"session_id":"\#(id)","turn_id":"","text":"x"}"#, "invalid", "params.turn_id", nil),
    (#"{"session_id":"\#(id)","turn_id":"a","choice":0}"#, "invalid", "params.choice", nil),
    (#"{"session_id":"\#(id)","turn_id":"a","choice":[]}"#, "invalid", "params.choice", nil),
  ]

  @Test(arguments: mistakes)
  func `what doesn't fit is named`(
    json: String, reason: String, path: String, suggestion: String?
  ) throws {
    let error = try #require(throws: RPCError.self) { try read(TurnRequest.self, json) }
    #expect(error.code == .invalidParams && error.data.reason == reason)
    #expect(error.data.path == path && error.data.suggestion == suggestion)
  }

  @Test func `a member inside of another is named as well`() throws {
    let error = try #require(throws: RPCError.self) {
      try read(HelloRequest.self, #"{"client":{"name":"app","verson":"1"}}"#)
    }
    #expect(error.data.path == "params.client.verson" && error.data.suggestion == "version")
  }

  @Test(arguments: ["none", "session", "days:1", "days:30"])
  func `how long a session is kept is written in one way`(text: String) throws {
    #expect(try #require(Retention(rawValue: text)).rawValue == text)
  }

  @Test(arguments: ["", "days:0", "days:31", "days:01", "days:+1", "days:", "day:1", "None"])
  func `anything else is no time to keep a session`(text: String) {
    #expect(Retention(rawValue: text) == nil)
  }

  @Test func `a turn is either words or choices, and not too long`() throws {
    func step(_ text: String?, _ choice: Choice?) throws(RPCError) -> Step {
      try TurnRequest(session: .example, turn: .example, text: text, choice: choice)
        .step(within: .standard)
    }
    #expect(try step("hm", nil) == .say("hm"))
    #expect(try step(nil, Choice([1, 3])) == .say("1, 3"))
    #expect(throws: RPCError.self) { try step("hm", Choice([1])) }
    #expect(throws: RPCError.self) { try step(nil, nil) }
    #expect(try step(String(repeating: "é", count: 4_000), nil) != .undo)
    #expect(throws: RPCError(.textTooLong).with { $0.limit = 4_000 }) {
      try step(String(repeating: "x", count: 4_001), nil)
    }
  }
}
