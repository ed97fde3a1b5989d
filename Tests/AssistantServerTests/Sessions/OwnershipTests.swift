import AssistantProtocol
import Foundation
import Testing

@testable import AssistantServer

/// What a user can find out about the sessions of another one.
@Suite struct OwnershipTests {
  private static let stranger: Caller = .someone(2_000, number: 2)

  private static let methods = [
    "turn", "get", "history", "undo", "answers", "correct", "summary", "explain", "export",
    "close", "delete", "subscribe", "unsubscribe",
  ]

  private func params(of method: String, _ session: String) -> String {
    let more =
      switch method {
      case "turn": ",\"turn_id\":\"t\",\"text\":\"hm\""
      case "undo": ",\"turn_id\":\"t\""
      case "correct": ",\"turn_id\":\"t\",\"finding\":\"brake_squeal\",\"answer\":\"no\""
      default: ""
      }
    return "{\"session_id\":\"\(session)\"\(more)}"
  }

  @Test(arguments: methods)
  func `somebody else's session is like one that isn't there`(method: String) async throws {
    let bench = try Bench()
    let session = try await bench.begin()
    try await bench.say("the brakes squeal", in: session, "t")
    func answer(_ session: String, as caller: Caller) async throws -> String {
      let line =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"session.\(method)\",\"params\":\(params(of: method, session))}"
      let bytes = try #require(
        await bench.service.answer(Array(line.utf8)[...], from: caller))
      return String(decoding: bytes, as: UTF8.self)
    }
    let theirs = try await answer(session.rawValue, as: Self.stranger)
    let none = try await answer(String(repeating: "0", count: 32), as: Self.stranger)
    #expect(theirs == none && theirs.contains("\"code\":1001"))
    #expect(try await answer("no-such-name", as: Self.stranger) == none)
    // The administrator of the service is no owner either.
    let root = try await answer(
      session.rawValue, as: .someone(0, isAdministrator: true, number: 3))
    #expect(root == none)
    #expect(try await bench.call(.get, SessionReference(session)).seq == 1)
  }

  @Test func `a list has one's own sessions, page by page`() async throws {
    let bench = try Bench()
    var own: Set<SessionID> = []
    for _ in 0..<5 { own.insert(try await bench.begin()) }
    own.insert(try await bench.begin(Retention.none))
    _ = try await bench.begin(as: Self.stranger)
    var (found, after): ([SessionID], SessionID?) = ([], nil)
    repeat {
      let page = try await bench.call(.list, ListRequest(after: after, limit: 4))
      found += page.sessions.map(\.session)
      after = page.next
    } while after != nil
    #expect(found.count == 6 && Set(found) == own)
  }

  @Test func `only an administrator ends the service, reloads it or purges it`() async throws {
    let bench = try Bench()
    let root: Caller = .someone(isAdministrator: true)
    await #expect(throws: RPCError(.notAuthorised)) { try await bench.call(.drain, NoParams()) }
    await #expect(throws: RPCError(.notAuthorised)) { try await bench.call(.reload, NoParams()) }
    await #expect(throws: RPCError(.notAuthorised)) {
      try await bench.call(.purgeExpired, NoParams())
    }
    #expect(bench.clock.timesDrained == 0)
    try await bench.call(.drain, NoParams(), as: root)
    #expect(bench.clock.timesDrained == 1)
  }
}
