import AssistantClient
import AssistantProtocol

extension AssistantClient {
  /// All sessions of the user who asks.
  var allSessions: [SessionEntry] {
    get async throws {
      var sessions: [SessionEntry] = []
      var page: SessionPage
      repeat {
        page = try await call(.list, ListRequest(after: sessions.last?.session))
        sessions += page.sessions
      } while page.next != nil && !page.sessions.isEmpty
      return sessions
    }
  }

  /// All turns of a session.
  func allTurns(of session: SessionID) async throws -> [LoggedTurn] {
    var turns: [LoggedTurn] = []
    var page: HistoryPage
    repeat {
      page = try await call(.history, HistoryRequest(session: session, after: turns.last?.seq))
      turns += page.turns
    } while page.next != nil && !page.turns.isEmpty
    return turns
  }
}

extension Encodable {
  /// The value as JSON on one line.
  var line: String {
    get throws { String(decoding: try JSONText.bytes(of: self), as: UTF8.self) + "\n" }
  }
}
