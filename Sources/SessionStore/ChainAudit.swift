internal import Foundation
internal import GRDB

/// Follows the chains of hashes through the tables.
struct ChainAudit {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Looks at a conversation, or at all, up to the first place where something is wrong.
  func report(on id: SessionID?) throws -> AuditReport {
    var report = AuditReport()
    let sessions = try SessionTable(database).all(named: id)
    while report.firstBreak == nil, let session = try sessions.next() {
      report.sessions += 1
      try follow(session, &report)
    }
    if id != nil, report.sessions == 0 { throw SessionStoreError.notFound }
    return report
  }

  private func follow(_ session: SessionRow, _ report: inout AuditReport) throws {
    var (seq, head) = (0, TurnChain.beginning(of: session.record))
    func mark(_ reason: AuditReport.Break.Reason, at seq: Int) {
      report.firstBreak = AuditReport.Break(
        session: session.record.id, seq: seq, reason: reason)
    }
    let turns = try TurnTable(database).all(of: session.key)
    do {
      while let turn = try turns.next()?.turn {
        report.turns += 1
        seq += 1
        if turn.seq != seq { return mark(.missingTurn, at: seq) }
        if turn.link.previous != head { return mark(.brokenLink, at: seq) }
        head = TurnChain.hash(of: turn, after: head)
        if turn.link.hash != head { return mark(.alteredTurn, at: seq) }
      }
      if session.record.seq != seq { return mark(.missingTurn, at: seq + 1) }
      let state = try SessionTable(database).state(of: session.key)
      if session.head != head || session.seal != TurnChain.seal(of: state, head: head) {
        mark(.alteredState, at: seq)
      }
    } catch SessionStoreError.corrupt {
      mark(.unreadable, at: seq + 1)
    }
  }
}
