@testable import AssistantClient
import AssistantProtocol
import Foundation
import SocketSupport
import Testing

/// Calls over one connection that works.
@Suite struct CallTests {
  @Test func `answers are told apart by their ids, in whatever order they come`() async throws {
    let peer = try ScriptedPeer { _, wire in
      let requests = try (0..<8).map { _ in try wire.request() }
      for request in requests.reversed() {
        let name = request.members["turn_id"] as? String ?? ""
        try wire.answer(request, TurnResult(seq: 1, turn: .saying(name)))
      }
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    try await withThrowingTaskGroup { group in
      for number in 1...8 {
        group.addTask {
          let result = try await client.turn(TurnRequest("turn-\(number)"))
          #expect(result.turn.paragraphs.map(\.text) == ["turn-\(number)"])
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(arguments: [1, 2, 3, 7, 50])
  func `an answer may come in pieces, and several at once`(size: Int) async throws {
    let peer = try ScriptedPeer { _, wire in
      let requests = try (0..<2).map { _ in try wire.request() }
      let lines = requests.flatMap { request in
        Response(to: request.id, Result<_, RPCError>.success(PingReport(uptime: 5))).line
      }
      for start in stride(from: 0, to: lines.count, by: size) {
        try wire.write(Array(lines[start..<min(start + size, lines.count)]))
      }
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    async let first = client.call(.ping, NoParams())
    async let second = client.call(.ping, NoParams())
    #expect(try await [first.uptime, second.uptime] == [5, 5])
  }

  @Test func `long answers are read, and endless ones are not`() async throws {
    let peer = try ScriptedPeer { _, wire in
      while true {
        let request = try wire.request()
        let length = request.members["text"] as? String == "long" ? 2_000_000 : 17_000_000
        try wire.answer(
          request, TurnResult(seq: 1, turn: .saying(String(repeating: "a", count: length))))
      }
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    var request = try TurnRequest("turn-1")
    request.text = "long"
    #expect(try await client.turn(request).turn.paragraphs[0].text.count == 2_000_000)
    request.text = "longer"
    await #expect(throws: ClientError.notTheProtocol) { try await client.turn(request) }
  }

  @Test func `requests wait until the service reads them`() async throws {
    let full = Signal()
    let peer = try ScriptedPeer { _, wire in
      full.block()
      while true {
        let request = try wire.request()
        let text = request.members["text"] as? String ?? ""
        try wire.answer(request, TurnResult(seq: text.utf8.count, turn: .saying("read")))
      }
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let text = String(repeating: "a", count: 60_000)
    try await withThrowingTaskGroup { group in
      for number in 1...20 {
        group.addTask {
          var request = try TurnRequest("turn-\(number)")
          request.text = text
          #expect(try await client.turn(request).seq == text.count)
        }
      }
      // Every request is on its way, or waits for room: twenty are more than any buffer takes.
      try await eventually("all are on their way") { await client.requests >= 20 }
      full.happen()
      try await group.waitForAll()
    }
  }

  private static let nonsense = [
    "HTTP/1.1 400 Bad Request\r\n", "\n", "[]\n", "{}\n", #"{"id":1}"# + "\n",
    #"{"id":"one","jsonrpc":"2.0","result":{}}"# + "\n",
    #"{"id":1,"jsonrpc":"2.0","result":{"ok":"no"}}"# + "\n",
    #"{"jsonrpc":"2.0","method":"session.event","params":{}}"# + "\n", "\u{0}\u{1}\n",
  ]

  @Test(arguments: nonsense)
  func `somebody else's service is not taken for the assistant's`(line: String) async throws {
    let peer = try ScriptedPeer { _, wire in
      _ = try wire.request()
      try wire.write(Array(line.utf8))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    await #expect(throws: ClientError.notTheProtocol) { try await client.call(.ping, NoParams()) }
  }

  @Test func `news of a kind that isn't known is passed over`() async throws {
    let peer = try ScriptedPeer { _, wire in
      let request = try wire.request()
      try wire.write(Array(#"{"jsonrpc":"2.0","method":"later.news","params":{}}"#.utf8) + [10])
      try wire.answer(request, PingReport(uptime: 1))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    #expect(try await client.call(.ping, NoParams()).uptime == 1)
  }

  @Test func `a method can be called by its name`() async throws {
    let peer = try ScriptedPeer { _, wire in
      let request = try wire.request()
      try wire.write(
        Response(to: request.id, Result<[UInt8], RPCError>.success(request.params)).line)
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let params = Array(#"{"any":[1,2,{"thing":null}]}"#.utf8)
    #expect(try await client.call(named: "later.method", with: params) == params)
  }
}
