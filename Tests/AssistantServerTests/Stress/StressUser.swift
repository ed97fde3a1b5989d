import AssistantProtocol
import Foundation
import SocketSupport
import TestSupport
import Testing

/// Somebody who asks a server for anything; others do so for the same sessions.
struct StressUser {
  /// What is asked for, and how often among a hundred requests.
  static let methods: [(name: String, share: Int)] = [
    ("session.create", 7), ("session.turn", 22), ("session.get", 6), ("session.history", 6),
    ("session.undo", 4), ("session.correct", 3), ("session.answers", 3), ("session.summary", 2),
    ("session.explain", 2), ("session.export", 2), ("session.list", 5), ("session.close", 2),
    ("session.delete", 4), ("session.subscribe", 6), ("session.unsubscribe", 4),
    ("knowledge.ask", 2), ("daemon.status", 4), ("daemon.ping", 16),
  ]

  /// With what a request may be refused when others do something with the same session.
  static let refusals = Set(
    [
      ErrorCode.sessionNotFound, .sessionClosed, .turnConflict, .nothingToUndo, .overloaded,
      .tooManySessions, .answerNotUnderstood, .invalidParams,
    ].map(\.rawValue))

  /// What came of it.
  private(set) var tally = StressTally()
  private let socket: String
  private let held: HeldSessions
  private var client: RawClient
  private var random: SplitMix64
  private var number = 0

  init(_ seed: Int, at socket: String, sharing held: HeldSessions) throws {
    self.socket = socket
    self.held = held
    client = try RawClient(socket)
    random = SplitMix64(seed: UInt64(seed))
  }

  /// Asks for something, or leaves and comes again.
  mutating func step() throws {
    if random.number(below: 200) == 0 {
      client.close()
      client = try RawClient(socket)
    }
    var choice = random.number(below: Self.methods.reduce(0) { $0 + $1.share })
    for (name, share) in Self.methods {
      if choice < share { return try ask(name) }
      choice -= share
    }
  }

  /// Has packs loaded again, and expired sessions erased.
  mutating func manage() throws {
    try ask("admin.reload")
    try ask("admin.purge_expired")
  }

  private mutating func ask(_ method: String) throws {
    number += 1
    let params: String
    if method.hasPrefix("session."), method != "session.create", method != "session.list" {
      guard let session = held.pick(&random) else { return }
      params = #"{"session_id":"\#(session)"\#(more(for: method))}"#
    } else {
      params = self.params(for: method)
    }
    try client.push(
      #"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":\#(params)}"# + "\n")
    let answer = try answer()
    guard let result = answer["result"] as? [String: Any] else {
      let error = try #require(answer["error"] as? [String: Any])
      tally.refusals.insert(try #require(error["code"] as? Int))
      return
    }
    tally.results[method, default: 0] += 1
    if method == "session.create" { held.add(try #require(result["session_id"] as? String)) }
  }

  /// The answer to the last request; news may come before it.
  private mutating func answer() throws -> [String: Any] {
    while true {
      let line = try #require(try client.pull())
      let message = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      guard let id = message["id"] as? Int else {
        try #require(message["method"] as? String == "session.event")
        tally.news += 1
        continue
      }
      try #require(id == number)
      return message
    }
  }

  private mutating func params(for method: String) -> String {
    switch method {
    case "session.create":
      #"{"retention":"\#(random.pick(["none", "session", "days:1", "days:30"]))"}"#
    case "knowledge.ask": #"{"text":"can I still ride it?"}"#
    default: "{}"
    }
  }

  private mutating func more(for method: String) -> String {
    let turn = random.number(below: 40)
    let named = #","turn_id":"t\#(turn)""#
    switch method {
    case "session.turn":
      let words = ["the brakes squeal", "no", "yes", "none of these", "the chain slips"]
      // The same turn has the same words, mostly.
      let word = random.number(below: 8) == 0 ? turn + 1 : turn
      return #"\#(named),"text":"\#(words[word % words.count])""#
    case "session.undo":
      return random.number(below: 4) == 0 ? #"\#(named),"to_seq":0"# : named
    case "session.correct":
      return #"\#(named),"finding":"brake_squeal","answer":"\#(random.pick(["yes", "no"]))""#
    default: return ""
    }
  }
}
