import AssistantProtocol
import Foundation
import Testing

@testable import AssistantClient

/// News of sessions, over connections that come and go.
@Suite struct EventTests {
  private static func event(_ seq: Int, of name: SessionID = session) throws -> SessionEvent {
    SessionEvent(
      session: name, seq: seq, turnID: TurnID(screen: "s", number: seq), kind: .turn,
      turn: try .saying("turn \(seq)"))
  }

  private static func page(_ turns: Range<Int>, next: Int? = nil) throws -> HistoryPage {
    HistoryPage(
      turns: try turns.map { seq in
        let event = try event(seq)
        return LoggedTurn(
          seq: seq, turn: event.turnID, kind: .turn, at: "2026-11-22T00:00:00Z", text: "it hurts",
          result: event.turn)
      }, next: next)
  }

  /// Reads so many events.
  private func seqs(
    _ count: Int, of events: AsyncThrowingStream<SessionEvent, any Error>
  ) async throws -> [Int] {
    var seqs: [Int] = []
    for try await event in events {
      #expect(event == (try Self.event(event.seq)))
      seqs.append(event.seq)
      if seqs.count == count { break }
    }
    return seqs
  }

  @Test func `turns come in order, and those of other sessions don't`() async throws {
    let other = try #require(SessionID(rawValue: "other"))
    let peer = try ScriptedPeer { _, wire in
      try wire.answer(try wire.request("session.subscribe"), Done())
      try wire.answer(try wire.request("session.history"), try Self.page(4..<4))
      for seq in 4...6 {
        try wire.tell(try Self.event(seq, of: other))
        try wire.tell(try Self.event(seq))
      }
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    #expect(try await seqs(3, of: client.events(of: session, after: 3)) == [4, 5, 6])
  }

  @Test func `without a turn to begin after it is the session's last`() async throws {
    let asked = Log<Int>()
    let peer = try ScriptedPeer { _, wire in
      let get = try wire.request()
      try wire.answer(get, try SessionReport.standing(at: 7))
      try wire.answer(try wire.request("session.subscribe"), Done())
      let history = try wire.request()
      asked.add(history.members["after_seq"] as? Int ?? -1)
      try wire.answer(history, try Self.page(8..<9))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    #expect(try await seqs(1, of: client.events(of: session)) == [8])
    #expect(asked.entries == [7])
  }

  @Test func `no turn is missed and none comes twice when the connection is lost`() async throws {
    let peer = try ScriptedPeer { number, wire in
      try wire.answer(try wire.request("session.subscribe"), Done())
      let history = try wire.request()
      switch number {
      case 1:
        try wire.answer(history, try Self.page(1..<1))
        for seq in 1...2 { try wire.tell(try Self.event(seq)) }
      default:
        // A turn that is news already is in the history as well.
        try wire.tell(try Self.event(5))
        try wire.answer(history, try Self.page(3..<5, next: 4))
        try wire.answer(try wire.request(), try Self.page(5..<6))
        for seq in 4...7 { try wire.tell(try Self.event(seq)) }
        wire.waitForEnd()
      }
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    #expect(try await seqs(7, of: client.events(of: session, after: 0)) == Array(1...7))
  }

  @Test func `news that the service passed over are asked for`() async throws {
    let peer = try ScriptedPeer { _, wire in
      try wire.answer(try wire.request("session.subscribe"), Done())
      try wire.answer(try wire.request(), try Self.page(1..<1))
      for seq in [1, 4] { try wire.tell(try Self.event(seq)) }
      let history = try wire.request()
      #expect(history.members["after_seq"] as? Int == 1)
      try wire.answer(history, try Self.page(2..<5))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    #expect(try await seqs(4, of: client.events(of: session, after: 0)) == [1, 2, 3, 4])
  }

  @Test func `the service is told once nobody follows any more`() async throws {
    let (seen, ended) = (Log<String>(), Signal())
    let peer = try ScriptedPeer { _, wire in
      while true {
        let request = try wire.request()
        seen.add(request.method)
        switch request.method {
        case "session.history": try wire.answer(request, try Self.page(1..<2))
        case "session.unsubscribe": ended.happen()
        case "daemon.ping": try wire.answer(request, PingReport(uptime: 1))
        default: try wire.answer(request, Done())
        }
      }
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    let (read, tasks) = (Signal(), Log<Task<Void, any Error>>())
    for name in ["first", "second"] {
      let events = client.events(of: session, after: 0)
      tasks.add(
        Task {
          for try await _ in events where name == "second" { read.happen() }
        })
    }
    await read.wait()
    tasks.entries[0].cancel()
    _ = try await client.call(.ping, NoParams())
    #expect(!seen.entries.contains("session.unsubscribe"))
    tasks.entries[1].cancel()
    await ended.wait()
    #expect(seen.entries.filter { $0 == "session.unsubscribe" }.count == 1)
  }

  @Test func `a session that is gone ends its news`() async throws {
    let peer = try ScriptedPeer { number, wire in
      let request = try wire.request("session.subscribe")
      guard number > 1 else {
        try wire.answer(request, Done())
        return try wire.answer(try wire.request(), try Self.page(1..<2))
      }
      try wire.refuse(request, RPCError(.sessionNotFound))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    await #expect(throws: RPCError(.sessionNotFound)) {
      for try await event in client.events(of: session, after: 0) { #expect(event.seq == 1) }
    }
  }

  @Test func `a client that is closed ends its news`() async throws {
    let peer = try ScriptedPeer { _, wire in
      try wire.answer(try wire.request("session.subscribe"), Done())
      try wire.answer(try wire.request(), try Self.page(1..<2))
      wire.waitForEnd()
    }
    let client = AssistantClient(socket: peer.path, retrying: .quick)
    for try await event in client.events(of: session, after: 0) {
      #expect(event.seq == 1)
      await client.close()
    }
  }
}
