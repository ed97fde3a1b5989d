import AssistantProtocol
import Foundation

@testable import SessionStore

/// What a store should do, in the simplest way to say it.
struct StoreModel {
  /// A conversation.
  struct Session: Equatable {
    let owner: UserID
    let retention: Retention
    var turns: [NewTurn] = []
    var state = Data("fresh".utf8)
    var expires: Date
    var isClosed = false
  }

  private(set) var sessions: [SessionID: Session] = [:]
  /// The time.
  var now = start

  /// A conversation, if its owner asks and it hasn't expired.
  func find(_ id: SessionID, _ owner: UserID) throws(SessionStoreError) -> Session {
    guard let session = sessions[id], session.owner == owner, session.expires > now else {
      throw .notFound
    }
    return session
  }

  mutating func create(_ id: SessionID, _ owner: UserID, _ retention: Retention) {
    sessions[id] = Session(owner: owner, retention: retention, expires: now + idle(retention))
  }

  /// Returns the turn's place, and whether it had been taken before.
  mutating func append(
    _ turn: NewTurn, to id: SessionID, _ owner: UserID
  ) throws(SessionStoreError) -> (seq: Int, isReplayed: Bool) {
    var session = try find(id, owner)
    if let place = session.turns.firstIndex(where: { $0.id == turn.id }) {
      guard session.turns[place].request == turn.request else { throw .turnConflict }
      return (place + 1, true)
    }
    if session.isClosed { throw .closed }
    if let expected = turn.expectedSeq, expected != session.turns.count {
      throw .sequenceMismatch(session.turns.count)
    }
    session.turns.append(turn)
    session.state = turn.snapshot
    session.expires = now + idle(session.retention)
    sessions[id] = session
    return (session.turns.count, false)
  }

  mutating func close(_ id: SessionID, _ owner: UserID) throws(SessionStoreError) {
    let session = try find(id, owner)
    switch session.retention {
    case .none, .session: sessions[id] = nil
    case .days: sessions[id]?.isClosed = true
    }
  }

  mutating func delete(_ id: SessionID, _ owner: UserID) throws(SessionStoreError) {
    _ = try find(id, owner)
    sessions[id] = nil
  }

  /// Returns how many were taken away.
  mutating func purge() -> Int {
    let before = sessions.count
    sessions = sessions.filter { $0.value.expires > now }
    return before - sessions.count
  }

  /// The program ends, and begins anew.
  mutating func restart() { sessions = sessions.filter { $0.value.retention != .none } }

  private func idle(_ retention: Retention) -> TimeInterval {
    if case .days(let days) = retention { .day * Double(days) } else { .day }
  }
}
