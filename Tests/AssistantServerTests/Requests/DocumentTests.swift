import AssistantProtocol
import Foundation
import TestSupport
import Testing

@testable import AssistantServer

/// The document of the protocol against what the service does.
@Suite struct DocumentTests {
  private struct Entry {
    let name: String
    let params: [(name: String, isRequired: Bool, shape: JSONShape)]
    let result: JSONShape
    let codes: Set<Int>
  }

  private let bench: Bench
  private let entries: [Entry]

  init() async throws {
    bench = try Bench()
    let line = #"{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}"#
    let answer = try #require(
      await bench.service.answer(Array(line.utf8)[...], from: .someone()))
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any])
    let document = try #require(whole["result"] as? [String: Any])
    let components = try #require(
      (document["components"] as? [String: Any])?["schemas"] as? [String: Any])
    entries = try #require(document["methods"] as? [[String: Any]]).map { method in
      Entry(
        name: try #require(method["name"] as? String),
        params: try #require(method["params"] as? [[String: Any]]).map {
          (
            try #require($0["name"] as? String), $0["required"] as? Bool ?? false,
            JSONShape($0["schema"], among: components)
          )
        },
        result: JSONShape(
          try #require(method["result"] as? [String: Any])["schema"], among: components),
        codes: Set(
          try #require(method["errors"] as? [[String: Any]]).compactMap { $0["code"] as? Int }))
    }
  }

  @Test func `what is described is what is carried out`() {
    #expect(Set(entries.map(\.name)) == bench.service.methods.names)
  }

  /// Requests made from the document alone, but for the names of sessions that are there.
  @Test func `every answer is as the document says`() async throws {
    var random = SplitMix64(seed: 7)
    var sessions: [String] = []
    let caller: Caller = .someone(isAdministrator: true)
    var outcomes: [String: Int] = [:]
    for number in 0..<Rounds.requests.count(1_500) {
      let entry = random.pick(entries)
      // It takes as long as many others: once is needed, and more of it now and then.
      if entry.name == "admin.reload", outcomes[entry.name] != nil, number % 50 != 0 { continue }
      let params = params(for: entry, sessions, &random)
      let request: [String: Any] = [
        "jsonrpc": "2.0", "id": number, "method": entry.name, "params": params,
      ]
      let line = try JSONSerialization.data(withJSONObject: request)
      let bytes = try #require(
        await bench.service.answer(Array(line)[...], from: caller))
      let answer = try #require(
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(answer["id"] as? Int == number && answer["jsonrpc"] as? String == "2.0")
      if let result = answer["result"] {
        let fault = entry.result.fault(in: result)
        #expect(fault == nil, "\(entry.name): \(fault ?? "")")
        outcomes[entry.name, default: 0] += 1
        if entry.name == "session.create", let id = (result as? [String: Any])?["session_id"] {
          sessions.append(try #require(id as? String))
        }
      } else {
        let error = try #require(answer["error"] as? [String: Any])
        let code = try #require(error["code"] as? Int)
        #expect(entry.codes.contains(code), "\(entry.name): \(code)")
        #expect(code != ErrorCode.internalError.rawValue)
      }
    }
    // Every method was carried out, not only refused.
    #expect(Set(outcomes.keys) == bench.service.methods.names)
  }

  /// Names that are there, for parameters that must name something.
  private static let known = [
    "pack": ["bicycle"], "finding": ["brake_squeal", "chain_slips"], "answer": ["yes", "no"],
    "first": ["worn_chain"], "second": ["contaminated_brake_pads"],
  ]

  private func params(
    for entry: Entry, _ sessions: [String], _ random: inout SplitMix64
  ) -> [String: Any] {
    var params: [String: Any] = [:]
    for param in entry.params where param.isRequired || random.next() % 4 == 0 {
      params[param.name] =
        if param.name == "session_id", !sessions.isEmpty, random.next() % 8 != 0 {
          random.pick(Array(sessions.suffix(8)))
        } else if let known = Self.known[param.name], random.next() % 8 != 0 {
          random.pick(known)
        } else {
          param.shape.sample(using: &random)
        }
    }
    // A turn is words or choices: the document can't say that a method needs one of them.
    if entry.name == "session.turn", params["text"] == nil, params["choice"] == nil {
      params["text"] = "the chain slips"
    }
    return params
  }
}
