internal import Assistant
internal import AssistantProtocol
internal import Foundation
internal import SessionStore

extension SessionHost {
  /// The bytes after which a page of turns ends.
  private static let pageBytes = 192 << 10

  /// Tells where a session stands, and welcomes the person back to it.
  func get(_ params: SessionReference, for user: UserID) async throws(RPCError) -> SessionReport {
    let (record, session) = try await standing(params.session, user)
    return report(record, session)
  }

  /// Lists what is known.
  func answers(_ params: SessionReference, for user: UserID) async throws(RPCError) -> AnswersReport
  {
    AnswersReport(answers: AnswerReport.all(of: try await standing(params.session, user).session))
  }

  /// Sums a session up.
  func summary(_ params: SummaryRequest, for user: UserID) async throws(RPCError) -> SummaryReport {
    let session = try await standing(params.session, user).session
    return try SummaryReport(of: session, in: params.format ?? .json, dated: params.date)
  }

  /// Explains what fits, and how the last turn came about.
  func explain(
    _ params: SessionReference, for user: UserID
  ) async throws(RPCError) -> ExplanationReport {
    ExplanationReport(of: try await standing(params.session, user).session)
  }

  /// Lists the turns of a session, as many as go on a page.
  func history(_ params: HistoryRequest, for user: UserID) async throws(RPCError) -> HistoryPage {
    let limit = try limits.entries(params.limit)
    let found: [StoredTurn]
    do throws(SessionStoreError) {
      found = try await backing.store.history(
        of: params.session, owner: user, after: params.after ?? 0, limit: limit + 1,
        at: backing.now())
    } catch { throw RPCError(error) }
    var (turns, bytes) = ([LoggedTurn](), 0)
    for turn in found.prefix(limit)
    where turns.isEmpty || bytes + turn.result.count <= Self.pageBytes {
      turns.append(try LoggedTurn(turn))
      bytes += turn.result.count
    }
    let isLast = turns.count == found.count
    return HistoryPage(turns: turns, next: isLast ? nil : turns.last?.seq)
  }

  /// Lists a user's sessions.
  func list(_ params: ListRequest, for user: UserID) async throws(RPCError) -> SessionPage {
    let limit = try limits.entries(params.limit)
    let found: [SessionRecord]
    do throws(SessionStoreError) {
      found = try await backing.store.list(
        owner: user, after: params.after, limit: limit + 1, at: backing.now())
    } catch .notFound {
      throw RPCError(.invalidParams, "invalid").with { $0.path = "params.after" }
    } catch { throw RPCError(error) }
    let entries = found.prefix(limit).map(SessionEntry.init)
    return SessionPage(
      sessions: entries, next: found.count > limit ? entries.last?.session : nil)
  }

  /// Gives all that is kept of a session.
  func export(_ params: SessionReference, for user: UserID) async throws(RPCError) -> ExportReport {
    let kept: SessionExport
    do throws(SessionStoreError) {
      kept = try await backing.store.export(params.session, owner: user, at: backing.now())
    } catch { throw RPCError(error) }
    let session = try Standing(kept.session, on: backing.shelf).session
    var turns: [LoggedTurn] = []
    for turn in kept.turns { turns.append(try LoggedTurn(turn)) }
    return ExportReport(
      session: report(kept.session.record, session), turns: turns,
      answers: AnswerReport.all(of: session), transcript: session.recording)
  }

  /// Sends later news of a session to a caller.
  func subscribe(_ params: SessionReference, for caller: Caller) async throws(RPCError) -> Done {
    _ = try await backing.stored(params.session, of: caller.user)
    subscribers.add(caller, to: params.session)
    return Done()
  }

  /// Sends a caller no more news of a session.
  func unsubscribe(_ params: SessionReference, for caller: Caller) async throws(RPCError) -> Done {
    _ = try await backing.stored(params.session, of: caller.user)
    subscribers.remove(caller, from: params.session)
    return Done()
  }

  private func standing(
    _ id: SessionID, _ user: UserID
  ) async throws(RPCError) -> (record: SessionRecord, session: Session) {
    let stored = try await backing.stored(id, of: user)
    return (stored.record, try Standing(stored, on: backing.shelf).session)
  }

  private func report(_ record: SessionRecord, _ session: Session) -> SessionReport {
    var turn = TurnReport(session.welcome(), in: session)
    if record.closed != nil { turn.state = .closed }
    return SessionReport(record, PackReport(session.pack), turn)
  }
}

extension LoggedTurn {
  /// A turn of the log.
  ///
  /// - Throws: An error when what is kept can't be read.
  fileprivate init(_ turn: StoredTurn) throws(RPCError) {
    guard let step = try? JSONDecoder().decode(LoggedStep.self, from: turn.request),
      let result = try? JSONDecoder().decode(TurnReport.self, from: turn.result)
    else { throw RPCError(.internalError, "bad_log") }
    self.init(
      seq: turn.seq, turn: turn.id, kind: turn.kind, at: turn.created.ISO8601Format(),
      text: step.text, finding: step.finding, target: step.target, result: result)
  }
}

extension SessionEntry {
  fileprivate init(_ record: SessionRecord) {
    self.init(
      session: record.id, seq: record.seq, state: record.closed == nil ? .open : .closed,
      pack: record.pack.name, packVersion: record.pack.version, retention: record.retention,
      created: record.created.ISO8601Format(), expires: record.expires.ISO8601Format(),
      clientReference: record.reference)
  }
}

extension SessionReport {
  /// Reports a session from what is kept about it.
  init(_ record: SessionRecord, _ pack: PackReport, _ turn: TurnReport) {
    self.init(
      session: record.id, seq: record.seq, retention: record.retention,
      created: record.created.ISO8601Format(), expires: record.expires.ISO8601Format(),
      clientReference: record.reference, pack: pack, turn: turn)
  }
}
