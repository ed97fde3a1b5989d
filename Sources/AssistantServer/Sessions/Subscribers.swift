internal import AssistantProtocol
internal import Synchronization

/// Who wants news of which session.
final class Subscribers: Sendable {
  private struct Lists {
    var callers: [SessionID: [Caller.ID: Caller]] = [:]
    var sessions: [Caller.ID: Set<SessionID>] = [:]

    mutating func remove(_ caller: Caller.ID, from session: SessionID) {
      callers[session]?[caller] = nil
      if callers[session]?.isEmpty == true { callers[session] = nil }
      sessions[caller]?.remove(session)
      if sessions[caller]?.isEmpty == true { sessions[caller] = nil }
    }
  }

  private let lists = Mutex(Lists())

  /// Sends later news of a session to a caller.
  func add(_ caller: Caller, to session: SessionID) {
    lists.withLock { lists in
      lists.callers[session, default: [:]][caller.id] = caller
      lists.sessions[caller.id, default: []].insert(session)
    }
  }

  /// Sends a caller no more news of a session.
  func remove(_ caller: Caller, from session: SessionID) {
    lists.withLock { $0.remove(caller.id, from: session) }
  }

  /// Whether a caller waits for news.
  func contains(_ caller: Caller) -> Bool { lists.withLock { $0.sessions[caller.id] != nil } }

  /// Forgets a caller.
  func forget(_ caller: Caller) {
    lists.withLock { lists in
      for session in lists.sessions[caller.id] ?? [] { lists.remove(caller.id, from: session) }
    }
  }

  /// Forgets a session.
  func forget(_ session: SessionID) {
    lists.withLock { lists in
      for caller in lists.callers[session]?.keys.map(\.self) ?? [] {
        lists.remove(caller, from: session)
      }
    }
  }

  /// Sends news of a session to everybody who wants it.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - event: The news, which isn't made when nobody wants it.
  func publish(of session: SessionID, _ event: () -> SessionEvent) {
    let callers = lists.withLock { $0.callers[session].map { Array($0.values) } ?? [] }
    guard !callers.isEmpty, let params = try? JSONText.bytes(of: event()) else { return }
    let line = Request(SessionEvent.name, params: params, id: nil).line
    for caller in callers { caller.send(line) }
  }
}
