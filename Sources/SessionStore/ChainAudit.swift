internal import Foundation
internal import GRDB

/// Follows the chains of hashes through the tables.
struct ChainAudit {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// How many conversations are looked at in one reading: nothing can be erased during it.
  private static let sessionsAtATime = 50

  /// Looks at one conversation.
  func report(on name: SessionName) throws -> AuditReport {
    guard let session = try SessionTable(database).find(name) else {
      throw SessionStoreError.notFound
    }
    var report = AuditReport()
    try follow(session, &report)
    return report
  }

  /// Looks at the next conversations after a row, up to the first place where something is wrong.
  ///
  /// - Returns: The report, and the last row that was looked at, or `nil` when none is left.
  func report(
    _ earlier: AuditReport, continuedAfter key: Int64
  ) throws -> (report: AuditReport, last: Int64?) {
    var report = earlier
    let sessions = try SessionTable(database).page(after: key, limit: Self.sessionsAtATime)
    for session in sessions where report.firstBreak == nil { try follow(session, &report) }
    return (report, report.firstBreak == nil ? sessions.last?.key : nil)
  }

  private func follow(_ session: SessionRow, _ report: inout AuditReport) throws {
    report.sessions += 1
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
