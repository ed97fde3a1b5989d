internal import Assistant
internal import AssistantProtocol
internal import Foundation
internal import SessionStore

/// Holds the sessions of all users.
struct SessionHost: Sendable {
  /// How many sessions are remembered while nobody uses them.
  private static let remembered = 512

  /// What sessions rest on.
  let backing: Backing
  /// Who wants news.
  let subscribers = Subscribers()
  /// How much is taken in.
  let limits: Limits
  private let live: LiveSessions
  private let rate: TurnRate
  private let tally: Tally

  /// - Parameters:
  ///   - backing: What sessions rest on.
  ///   - limits: How much is taken in.
  ///   - tally: What counts turns.
  init(on backing: Backing, within limits: Limits, counting tally: Tally) {
    self.backing = backing
    self.limits = limits
    self.tally = tally
    live = LiveSessions(on: backing, capacity: Self.remembered)
    rate = TurnRate(perSecond: limits.turnsPerSecond, burst: limits.turnBurst)
  }

  /// Begins a session.
  func create(
    _ params: CreateRequest, for user: UserID
  ) async throws(RPCError) -> EncodedResult<SessionReport> {
    try rate.spend(user)
    guard let served = backing.shelf.pack(named: params.pack, version: params.packVersion) else {
      throw RPCError(.packUnavailable).with { details in
        details.supported = backing.shelf.present.map {
          "\($0.identity.name) \($0.identity.version)"
        }
      }
    }
    let standing = Standing(beginningWith: served)
    do throws(SessionStoreError) {
      let record = try await backing.store.create(
        owner: user, pack: served.identity, reference: params.clientReference,
        retention: params.retention ?? .standard, snapshot: standing.snapshot,
        limit: limits.sessionsPerUser, at: backing.now())
      live.begin(record.id, of: user, standing)
      let report = SessionReport(
        record, PackReport(served.pack), TurnReport(standing.session.opening, in: standing.session))
      return EncodedResult(bytes: report.json)
    } catch { throw RPCError(error) }
  }

  /// Takes in what the person said.
  func turn(
    _ params: TurnRequest, for user: UserID
  ) async throws(RPCError) -> EncodedResult<TurnResult> {
    let step = try params.step(within: limits)
    return try await take(
      IncomingTurn(
        session: params.session, id: params.turn, action: .step(step), expected: params.expected),
      for: user)
  }

  /// Takes the last answer back, or all answers after a turn.
  func undo(
    _ params: UndoRequest, for user: UserID
  ) async throws(RPCError) -> EncodedResult<TurnResult> {
    try await take(
      IncomingTurn(
        session: params.session, id: params.turn,
        action: params.target.map(IncomingTurn.Action.goBack) ?? .step(.undo),
        expected: params.expected),
      for: user)
  }

  /// Corrects one thing that is known.
  func correct(
    _ params: CorrectRequest, for user: UserID
  ) async throws(RPCError) -> EncodedResult<TurnResult> {
    try limits.check(params.answer, at: "params.answer")
    return try await take(
      IncomingTurn(
        session: params.session, id: params.turn,
        action: .step(.correct(finding: params.finding, answer: params.answer)),
        expected: params.expected),
      for: user)
  }

  /// Closes a session.
  func close(_ params: SessionReference, for user: UserID) async throws(RPCError) -> Done {
    do throws(SessionStoreError) {
      try await backing.store.close(params.session, owner: user, at: backing.now())
    } catch { throw RPCError(error) }
    return Done()
  }

  /// Erases a session.
  func delete(_ params: SessionReference, for user: UserID) async throws(RPCError) -> Done {
    do throws(SessionStoreError) {
      try await backing.store.delete(params.session, owner: user, at: backing.now())
    } catch { throw RPCError(error) }
    subscribers.forget(params.session)
    return Done()
  }

  private func take(
    _ turn: IncomingTurn, for user: UserID
  ) async throws(RPCError) -> EncodedResult<TurnResult> {
    try rate.spend(user)
    let began = ContinuousClock.now
    let subscribers = subscribers
    let taken = try await live.using(turn.session, of: user) { session async throws(RPCError) in
      try await session.take(turn) { taken in
        guard let report = taken.report else { return }
        subscribers.publish(of: turn.session) {
          SessionEvent(
            session: turn.session, seq: taken.seq, turnID: turn.id, kind: turn.kind, turn: report)
        }
      }
    }
    tally.tookTurn(in: .now - began)
    return taken.answer
  }
}
