import AssistantProtocol

/// Bytes that somebody sends who doesn't keep to the protocol, and what they get.
struct Violation: CustomStringConvertible, Sendable {
  /// What is answered to a line.
  enum Reply: Hashable {
    /// A result.
    case result
    /// An error, by its code and the word for its kind.
    case error(ErrorCode, String)
    /// Some error: the line is so broken that several are right.
    case someError
  }

  let description: String
  /// What is sent.
  let bytes: [UInt8]
  /// What comes back, in order.
  let replies: [Reply]
  /// Whether the service ends the connection then.
  let isFatal: Bool

  init(_ description: String, _ bytes: [UInt8], _ replies: [Reply], isFatal: Bool = false) {
    self.description = description
    self.bytes = bytes
    self.replies = replies
    self.isFatal = isFatal
  }

  init(_ text: String, _ replies: Reply...) {
    self.init(text.debugDescription, Array("\(text)\n".utf8), replies)
  }
}

extension Violation {
  /// Every case there is.
  static let all: [Violation] =
    broken + envelopes + ids + params + frames + depths + noise + examples + methods

  private static let ping = #"{"jsonrpc":"2.0","id":1,"method":"daemon.ping"}"#

  /// Lines that are no JSON.
  private static let broken: [Violation] = [
    "{", "}", "{}}", "{]", "nul", "True", "{'id':1}", "{\"id\" 1}", "{\"id\":}", "{\"id\":1,}",
    "{,}", "{\"a\":1 \"b\":2}", "\"open", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":01}",
    "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":1e}", "{\"a\":--1}", "{\"a\":NaN}",
    "{\"a\":Infinity}", "{\"a\":\"tab\there\"}", "// comment", "{\"a\":/**/1}", "{a:1}",
    "\u{FEFF}{}",
    "{\"a\":tru}", "{} {}", "{\"a\":0x10}", "{\"a\":[1,]}", "{\"a\":\"\u{01}\"}", "hello", "quit",
    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"daemon.ping\"",
  ].map { Violation($0, .error(.parseError, "not_json")) }

  /// JSON that is no request.
  private static let envelopes: [Violation] =
    ["1", "null", "true", "\"text\"", "1e3"].map {
      Violation($0, .error(.invalidRequest, "not_an_object"))
    }
    + ["[]", "[1,2]", "[\(ping)]", " [\(ping),\(ping)]"].map {
      Violation($0, .error(.invalidRequest, "batch_not_supported"))
    } + [
      Violation("{}", .error(.invalidRequest, "bad_version")),
      Violation(
        #"{"jsonrpc":2.0,"id":1,"method":"daemon.ping"}"#, .error(.invalidRequest, "bad_version")),
      Violation(
        #"{"jsonrpc":"1.0","id":1,"method":"daemon.ping"}"#, .error(.invalidRequest, "bad_version")),
      Violation(
        #"{"jsonrpc":"","id":1,"method":"daemon.ping"}"#, .error(.invalidRequest, "bad_version")),
      Violation(
        #"{"jsonrpc":null,"id":1,"method":"daemon.ping"}"#, .error(.invalidRequest, "bad_version")),
      Violation(#"{"id":1,"method":"daemon.ping"}"#, .error(.invalidRequest, "bad_version")),
      Violation(#"{"jsonrpc":"2.0","id":1}"#, .error(.invalidRequest, "bad_method")),
      Violation(#"{"jsonrpc":"2.0","id":1,"method":1}"#, .error(.invalidRequest, "bad_method")),
      Violation(#"{"jsonrpc":"2.0","id":1,"method":null}"#, .error(.invalidRequest, "bad_method")),
      Violation(
        #"{"jsonrpc":"2.0","id":1,"method":["daemon.ping"]}"#, .error(.invalidRequest, "bad_method")
      ),
      Violation(
        #"{"jsonrpc":"2.0","id":1,"method":"daemon.ping","x":1}"#,
        .error(.invalidRequest, "unknown_member")),
      Violation(
        #"{"jsonrpc":"2.0","id":1,"Method":"daemon.ping"}"#,
        .error(.invalidRequest, "unknown_member")),
      Violation(#"{"jsonrpc":"2.0","id":1,"result":1}"#, .error(.invalidRequest, "unknown_member")),
      Violation(
        #"{"jsonrpc":"2.0","jsonrpc":"2.0","id":1,"method":"daemon.ping"}"#,
        .error(.invalidRequest, "duplicate_member")),
      Violation(
        #"{"jsonrpc":"2.0","id":1,"id":2,"method":"daemon.ping"}"#,
        .error(.invalidRequest, "duplicate_member")),
      Violation(
        #"{"jsonrpc":"2.0","id":1,"method":"daemon.ping","params":{},"params":{}}"#,
        .error(.invalidRequest, "duplicate_member")),
      Violation(
        #"{"jsonrpc":"2.0","id":1,"method":"daemon.ping","\u006dethod":"x"}"#,
        .error(.invalidRequest, "duplicate_member")),
    ]

  /// Names of requests that are none.
  private static let ids: [Violation] =
    [
      "null", "1.5", "true", "[]", "{}", "[1]", "9007199254740993", "-9007199254740993", "1e400",
      "\"\(String(repeating: "x", count: 65))\"",
    ].map {
      Violation(
        "{\"jsonrpc\":\"2.0\",\"id\":\($0),\"method\":\"daemon.ping\"}",
        .error(.invalidRequest, "bad_id"))
    }
    + [
      "0", "-1", "9007199254740992", "-9007199254740992", "\"\"", "\"\\u0000\"", "\"é\"",
      "\"\(String(repeating: "x", count: 64))\"",
    ].map { Violation("{\"jsonrpc\":\"2.0\",\"id\":\($0),\"method\":\"daemon.ping\"}", .result) }

  /// Parameters that don't fit.
  private static let params: [Violation] =
    ["[]", "1", "null", "\"x\"", "[1]", "true"].map {
      Violation(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"daemon.ping\",\"params\":\($0)}",
        .error(.invalidRequest, "params_not_an_object"))
    }
    + [
      ("daemon.ping", #"{"x":1}"#, "unknown"), ("daemon.ping", #"{"":1}"#, "unknown"),
      ("session.get", "{}", "missing"), ("session.get", #"{"session_id":null}"#, "missing"),
      ("session.get", #"{"session_id":1}"#, "wrong_type"),
      ("session.get", #"{"session_id":""}"#, "invalid"),
      ("session.get", #"{"session_id":"a b"}"#, "invalid"),
      ("session.get", #"{"session_id":"../../etc/passwd"}"#, "invalid"),
      ("session.get", #"{"session_id":"x","session":"x"}"#, "unknown"),
      ("session.create", #"{"retention":"days:31"}"#, "invalid"),
      ("session.create", #"{"retention":"days:0"}"#, "invalid"),
      ("session.create", #"{"retention":"forever"}"#, "invalid"),
      ("session.create", #"{"retention":1}"#, "wrong_type"),
      ("session.create", #"{"pack":1}"#, "wrong_type"),
      ("session.create", #"{"client_ref":"a b"}"#, "invalid"),
      ("session.turn", #"{"session_id":"x","turn_id":"t"}"#, "missing"),
      ("session.turn", #"{"session_id":"x","turn_id":"","text":"a"}"#, "invalid"),
      ("session.turn", #"{"session_id":"x","turn_id":"é","text":"a"}"#, "invalid"),
      ("session.turn", #"{"session_id":"x","turn_id":"t","text":"a","choice":1}"#, "ambiguous"),
      ("session.turn", #"{"session_id":"x","turn_id":"t","choice":0}"#, "invalid"),
      ("session.turn", #"{"session_id":"x","turn_id":"t","choice":100}"#, "invalid"),
      ("session.turn", #"{"session_id":"x","turn_id":"t","choice":[]}"#, "invalid"),
      ("session.turn", #"{"session_id":"x","turn_id":"t","text":1}"#, "wrong_type"),
      (
        "session.turn", #"{"session_id":"x","turn_id":"t","text":"a","expected_seq":"1"}"#,
        "wrong_type"
      ),
      (
        "session.turn", #"{"session_id":"x","turn_id":"t","text":"a","expected_seq":1.5}"#,
        "invalid"
      ),
      ("session.summary", #"{"session_id":"x","format":"pdf"}"#, "invalid"),
      ("session.history", #"{"session_id":"x","limit":101}"#, "out_of_range"),
      ("session.history", #"{"session_id":"x","limit":0}"#, "out_of_range"),
      ("session.list", #"{"limit":-1}"#, "out_of_range"),
      ("daemon.hello", #"{"protocols":"1"}"#, "wrong_type"),
      ("daemon.hello", #"{"client":{"name":"a"}}"#, "missing"),
      ("daemon.hello", #"{"client":{"name":"a","version":"1","x":1}}"#, "unknown"),
      ("knowledge.ask", "{}", "missing"), ("knowledge.compare", #"{"first":"a"}"#, "missing"),
      ("knowledge.compare", #"{"first":"a","second":"b"}"#, "unknown_condition"),
    ].map { method, params, reason in
      Violation(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\(method)\",\"params\":\(params)}",
        .error(.invalidParams, reason))
    }

  /// Lines that begin or end in unusual ways.
  private static let frames: [Violation] =
    [
      Violation("with a carriage return", Array("\(ping)\r\n".utf8), [.result]),
      Violation("two carriage returns", Array("\(ping)\r\r\n".utf8), [.result]),
      Violation(
        "a carriage return inside",
        Array("{\"jsonrpc\":\"2.0\",\r\"id\":1,\"method\":\"daemon.ping\"}\n".utf8), [.result]),
      Violation(
        "vertical tab and form feed don't end lines", Array("{\u{0B}\u{0C}}\n".utf8),
        [.error(.parseError, "not_json")]),
      Violation("blank lines", Array("\n\r\n\n\(ping)\n\n".utf8), [.result]),
      Violation("spaces around", Array("  \(ping)\t \n".utf8), [.result]),
      Violation(
        "only spaces", Array("   \n\(ping)\n".utf8), [.result]),
      Violation("two requests in one write", Array("\(ping)\n\(ping)\n".utf8), [.result, .result]),
      Violation("no end", Array(ping.utf8), [.result]),
      Violation(
        "an end in the middle", Array(ping.utf8.prefix(20)), [.error(.parseError, "not_json")]),
      Violation("a zero byte", Array("\(ping)\0\n".utf8), [.error(.parseError, "not_json")]),
      Violation(
        "a line separator", Array("\(ping)\u{2028}\(ping)\n".utf8),
        [.error(.parseError, "not_json")]),
      Violation("exactly the longest line", padded(to: 65_536) + newline, [.result]),
      Violation("one byte more", padded(to: 65_537) + newline, [tooLarge], isFatal: true),
      Violation("far too long", padded(to: 300_000) + newline, [tooLarge], isFatal: true),
      Violation(
        "too long without an end", [UInt8](repeating: UInt8(ascii: "a"), count: 70_000), [tooLarge],
        isFatal: true),
      Violation(
        "a request, then too long", Array("\(ping)\n".utf8) + padded(to: 70_000),
        [.result, tooLarge], isFatal: true),
      Violation("nothing", [], []),
      Violation(
        "notifications",
        Array(
          (#"{"jsonrpc":"2.0","method":"daemon.ping"}"# + "\n"
            + #"{"jsonrpc":"2.0","method":"no.such"}"# + "\n" + ping + "\n").utf8), [.result]),
    ]
    + [
      "GET / HTTP/1.1", "POST /rpc HTTP/1.1", "OPTIONS * HTTP/1.1", "PUT / HTTP/1.0",
      "HEAD / HTTP/1.1", "DELETE / HTTP/1.1", "CONNECT a:1 HTTP/1.1", "PATCH / HTTP/1.1",
    ].map {
      Violation(
        $0, Array("\($0)\r\nHost: localhost\r\n\r\n".utf8), [.error(.invalidRequest, "not_http")],
        isFatal: true)
    }

  /// Values inside of values.
  private static let depths: [Violation] = [
    Violation(nested(29), .error(.invalidParams, "unknown")),
    Violation(nested(32), .error(.parseError, "too_deep")),
    Violation(nested(1_000), .error(.parseError, "too_deep")),
    Violation(
      "deep lists that never end", Array(String(repeating: "[", count: 60_000).utf8) + newline,
      [.error(.parseError, "too_deep")]),
    Violation(
      "deep objects", Array(String(repeating: "{\"a\":", count: 10_000).utf8) + newline,
      [.error(.parseError, "too_deep")]),
  ]

  /// Bytes that were never meant for us.
  private static let noise: [Violation] = [
    Violation(
      "a TLS hello", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03, 0x0A],
      [.someError]),
    Violation(
      "the preface of HTTP/2", Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
      [.error(.invalidRequest, "not_http")], isFatal: true),
    Violation(
      "an SSH banner", Array("SSH-2.0-OpenSSH_9.2\r\n".utf8), [.error(.parseError, "not_json")]),
    Violation(
      "the headers of other protocols", Array("Content-Length: 47\r\n\r\n\(ping)\n".utf8),
      [.error(.parseError, "not_json"), .result]),
    Violation(
      "zero bytes", [UInt8](repeating: 0, count: 1_000) + newline, [.error(.parseError, "not_json")]
    ),
    Violation(
      "overlong UTF-8", [0x22, 0xC0, 0xAF, 0x22] + newline, [.error(.parseError, "not_utf8")]),
    Violation(
      "half a surrogate", [0x22, 0xED, 0xA0, 0x80, 0x22] + newline,
      [.error(.parseError, "not_utf8")]),
    Violation(
      "a byte beyond Unicode", [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22] + newline,
      [.error(.parseError, "not_utf8")]),
    Violation(
      "a character cut short", [0x22, 0xE2, 0x82, 0x22] + newline, [.error(.parseError, "not_utf8")]
    ),
    Violation(
      "UTF-16", [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00] + newline, [.error(.parseError, "not_utf8")]),
    Violation(
      "all bytes but newlines", (0...255).map(UInt8.init).filter { $0 != 10 } + newline,
      [.error(.parseError, "not_utf8")]),
  ]

  /// The examples of JSON-RPC 2.0 (https://www.jsonrpc.org/specification, section 7).
  private static let examples: [Violation] = [
    Violation(
      #"{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}"#,
      .error(.invalidRequest, "params_not_an_object")),
    Violation(
      #"{"jsonrpc": "2.0", "method": "subtract", "params": {"subtrahend": 23, "minuend": 42}, "id": 3}"#,
      .error(.methodNotFound, "method_not_found")),
    Violation(
      #"{"jsonrpc": "2.0", "method": "foobar", "id": "1"}"#,
      .error(.methodNotFound, "method_not_found")),
    Violation(
      #"{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]"#,
      .error(.parseError, "not_json")),
    Violation(
      #"{"jsonrpc": "2.0", "method": 1, "params": "bar"}"#, .error(.invalidRequest, "bad_method")),
    Violation(
      #"[{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},{"jsonrpc": "2.0", "method""#,
      .error(.parseError, "not_json")),
    Violation("[1]", .error(.invalidRequest, "batch_not_supported")),
    Violation("[1,2,3]", .error(.invalidRequest, "batch_not_supported")),
  ]

  /// Methods that aren't there.
  private static let methods: [Violation] = [
    "", "ping", "Daemon.Ping", "daemon.ping ", "rpc.", "rpc.describe", "session", "session.",
    "__proto__", "initialize", String(repeating: "m", count: 10_000),
  ].map {
    Violation(
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\($0)\"}",
      .error(.methodNotFound, "method_not_found"))
  }

  private static let newline: [UInt8] = [UInt8(ascii: "\n")]
  private static let tooLarge = Reply.error(.frameTooLarge, "frame_too_large")

  private static func padded(to count: Int) -> [UInt8] {
    Array(ping.utf8) + [UInt8](repeating: UInt8(ascii: " "), count: count - ping.utf8.count)
  }

  private static func nested(_ depth: Int) -> String {
    let (open, close) = (String(repeating: "[", count: depth), String(repeating: "]", count: depth))
    return
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"daemon.ping\",\"params\":{\"a\":\(open)\(close)}}"
  }
}
