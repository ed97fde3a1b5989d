import AssistantProtocol
import Testing

/// Lines as requests: what is taken, and why anything else isn't.
@Suite struct RequestTests {
  private func read(_ line: String) throws(Request.Fault) -> Request {
    try Request(line: Array(line.utf8)[...])
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"m"}"#, RequestID.number(1), "{}"),
    (
      #" { "method" : "m" , "jsonrpc" : "2.0" , "id" : "a" , "params" : {"a": [1, {}]} } "#,
      .text("a"), #"{"a": [1, {}]}"#
    ),
    (#"{"jsonrpc":"2.0","id":-9007199254740992,"method":"\u006d"}"#, .number(-(1 << 53)), "{}"),
    (
      #"{"jsonrpc":"2.0","method":"m","params":{"t":"\ud83d\ude00 é"}}"#, nil,
      #"{"t":"\ud83d\ude00 é"}"#
    ),
  ])
  func `a request is read`(line: String, id: RequestID?, params: String) throws {
    let request = try read(line)
    #expect(request.id == id && request.method == "m")
    #expect(String(decoding: request.params, as: UTF8.self) == params)
    let again = try Request(line: request.line[...])
    #expect(again.id == id && again.params == request.params)
  }

  private static let faults: [(String, ErrorCode, String, RequestID?)] = [
    ("", .parseError, "not_json", nil), ("{", .parseError, "not_json", nil),
    ("{}}", .parseError, "not_json", nil), ("{'a':1}", .parseError, "not_json", nil),
    (#"{"a":01}"#, .parseError, "not_json", nil), (#"{"a":1.}"#, .parseError, "not_json", nil),
    (#"{"a":NaN}"#, .parseError, "not_json", nil), (#"{"a":tru}"#, .parseError, "not_json", nil),
    (#"{"a":"\x"}"#, .parseError, "not_json", nil),
    (#"{"a":"\ud800"}"#, .parseError, "not_json", nil),
    (#"{"a":"\udc00"}"#, .parseError, "not_json", nil),
    (#"{"a":"\ud800A"}"#, .parseError, "not_json", nil),
    ("{\"a\":\"\u{1}\"}", .parseError, "not_json", nil),
    (#"{"a":1,}"#, .parseError, "not_json", nil),
    ("[1,2", .parseError, "not_json", nil), ("\u{FEFF}{}", .parseError, "not_json", nil),
    ("GET / HTTP/1.1", .parseError, "not_json", nil),
    (#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, .invalidRequest, "batch_not_supported", nil),
    ("[]", .invalidRequest, "batch_not_supported", nil),
    ("1", .invalidRequest, "not_an_object", nil),
    (#""a""#, .invalidRequest, "not_an_object", nil), ("{}", .invalidRequest, "bad_version", nil),
    (#"{"jsonrpc":"1.0","id":1,"method":"m"}"#, .invalidRequest, "bad_version", .number(1)),
    (#"{"jsonrpc":2.0,"id":1,"method":"m"}"#, .invalidRequest, "bad_version", .number(1)),
    (#"{"jsonrpc":"2.0","id":1}"#, .invalidRequest, "bad_method", .number(1)),
    (#"{"jsonrpc":"2.0","id":1,"method":1}"#, .invalidRequest, "bad_method", .number(1)),
    (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, .invalidRequest, "bad_id", nil),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, .invalidRequest, "bad_id", nil),
    (#"{"jsonrpc":"2.0","id":9007199254740993,"method":"m"}"#, .invalidRequest, "bad_id", nil),
    (#"{"jsonrpc":"2.0","id":[1],"method":"m"}"#, .invalidRequest, "bad_id", nil),
    (#"{"jsonrpc":"2.0","id":1,"id":2,"method":"m"}"#, .invalidRequest, "duplicate_member", nil),
    (
      #"{"jsonrpc":"2.0","i\u0064":1,"id":2,"method":"m"}"#, .invalidRequest, "duplicate_member",
      nil
    ),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"m","params":[1]}"#, .invalidRequest,
      "params_not_an_object", .number(1)
    ),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"m","parms":{}}"#, .invalidRequest, "unknown_member",
      .number(1)
    ),
  ]

  @Test(arguments: faults)
  func `what is no request is refused, with its id where that can be told`(
    line: String, code: ErrorCode, reason: String, id: RequestID?
  ) throws {
    let fault = try #require(throws: Request.Fault.self) { try read(line) }
    #expect(fault.error.code == code && fault.error.data.reason == reason && fault.id == id)
  }

  @Test(arguments: [(31, true), (32, false), (100_000, false)])
  func `what is too deep is refused before anything reads it`(depth: Int, isTaken: Bool) throws {
    let value = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    let line = #"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":\#(value)}}"#
    if isTaken { return #expect(try read(line).method == "m") }
    let fault = try #require(throws: Request.Fault.self) { try read(line) }
    #expect(fault.error.data.reason == "too_deep")
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    for bytes: [UInt8] in [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80]] {
      let fault = try #require(throws: Request.Fault.self) {
        try Request(line: (Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8))[...])
      }
      #expect(fault.error.data.reason == "not_utf8")
    }
  }

  @Test func `an id is at most 64 characters long`() throws {
    for (count, isTaken) in [(64, true), (65, false)] {
      let line = #"{"jsonrpc":"2.0","id":"\#(String(repeating: "x", count: count))","method":"m"}"#
      #expect(((try? read(line)) != nil) == isTaken)
    }
  }
}
