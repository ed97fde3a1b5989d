internal import Foundation
internal import GRDB

/// A turn on its way into the tables, with everything done that needs no table.
struct TurnAddition: Sendable {
  private let turn: NewTurn
  private let now: Milliseconds
  private let request: Packed
  private let result: Packed
  private let state: Packed

  init(_ turn: NewTurn, at now: Milliseconds) {
    self.turn = turn
    self.now = now
    request = Packed(turn.request)
    result = Packed(turn.result)
    state = Packed(plain: turn.snapshot)
  }

  /// Adds the turn, or finds the one that was added under its name before.
  func make(in database: Database, _ name: SessionName, _ owner: UserID) throws -> AppendedTurn {
    let (sessions, turns) = (SessionTable(database), TurnTable(database))
    let session = try sessions.find(name, of: owner, at: now)
    if let earlier = try turns.find(turn.id, in: session.key) {
      guard earlier.request == turn.request, earlier.kind == turn.kind else {
        throw SessionStoreError.turnConflict
      }
      return AppendedTurn(turn: earlier, isReplayed: true)
    }
    guard session.record.closed == nil else { throw SessionStoreError.closed }
    if let expected = turn.expectedSeq, expected != session.record.seq {
      throw SessionStoreError.sequenceMismatch(session.record.seq)
    }
    let stored = StoredTurn(
      turn, seq: session.record.seq + 1, created: now, after: session.head)
    try turns.insert(stored, to: session.key, request: request, result: result)
    let seal = TurnChain.seal(of: turn.snapshot, head: stored.link.hash)
    try sessions.advance(session, to: stored.link, seal: seal, state: state, at: now)
    return AppendedTurn(turn: stored, isReplayed: false)
  }
}
