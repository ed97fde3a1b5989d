internal import Assistant
internal import AssistantProtocol
internal import Foundation
internal import SessionStore

/// A conversation that is held at the moment: one turn after the other, each on the disk before the
/// next one begins.
///
/// It is only a memory of what the store has: who owns the session, whether it is closed or has
/// expired, and which turns it has had, the store decides at every turn.
actor LiveSession {
  private let backing: Backing
  private let owner: UserID
  private var standing: Standing?
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameters:
  ///   - owner: The user who asks, and whose the session must be.
  ///   - backing: What it rests on.
  ///   - standing: Where it stands, if that is known.
  init(of owner: UserID, on backing: Backing, standing: Standing? = nil) {
    self.owner = owner
    self.backing = backing
    self.standing = standing
  }

  /// Takes a turn, or finds the one that was taken under its name before.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - tell: Is told of it, before the next turn begins, so that news come in their order.
  /// - Returns: The turn, which is on the disk.
  /// - Throws: Why it isn't taken.
  func take(
    _ turn: IncomingTurn, telling tell: @Sendable (TakenTurn) -> Void
  ) async throws(RPCError) -> TakenTurn {
    await enter()
    defer { leave() }
    let taken = try await take(turn)
    tell(taken)
    return taken
  }

  private func take(_ turn: IncomingTurn) async throws(RPCError) -> TakenTurn {
    do throws(RPCError) {
      let before = try await present(turn.session)
      guard turn.expected.map({ $0 == before.seq }) ?? true else {
        throw RPCError(.sequenceMismatch).with { $0.seq = before.seq }
      }
      let (after, answer) = try await advance(before, by: turn)
      return try await keep(turn, answer, after)
    } catch {
      return try await earlier(turn, or: error)
    }
  }

  /// Where the conversation stands.
  private func present(_ id: SessionID) async throws(RPCError) -> Standing {
    if let standing { return standing }
    let loaded = try Standing(try await backing.stored(id, of: owner), on: backing.shelf)
    standing = loaded
    return loaded
  }

  private func advance(
    _ before: Standing, by turn: IncomingTurn
  ) async throws(RPCError) -> (Standing, Turn) {
    var after = before
    switch turn.action {
    case .step(let step):
      let answer = try after.session.take(step)
      return (after, answer)
    case .goBack(let target):
      guard (0..<before.seq).contains(target) else {
        throw RPCError(.invalidParams, "no_such_turn").with { $0.path = "params.to_seq" }
      }
      let log = try await backing.log(of: turn.session, of: owner, upTo: target)
      let answer = try after.replay(log)
      return (after, answer)
    }
  }

  /// Puts a turn on the disk, and only then lets the conversation stand after it.
  private func keep(
    _ turn: IncomingTurn, _ answer: Turn, _ after: Standing
  ) async throws(RPCError) -> TakenTurn {
    let report = TurnReport(answer, in: after.session)
    let new = NewTurn(
      id: turn.id, kind: turn.kind, expectedSeq: after.seq, request: Data(turn.logged.json),
      result: Data(report.json), snapshot: after.snapshot, engine: EngineVersion.current)
    let kept: AppendedTurn
    do throws(SessionStoreError) {
      kept = try await backing.store.append(
        new, to: turn.session, owner: owner, at: backing.now())
    } catch {
      standing = nil
      throw RPCError(error)
    }
    guard !kept.isReplayed else { return TakenTurn(replaying: kept.turn) }
    standing = after
    standing?.seq = kept.turn.seq
    return TakenTurn(kept.turn, report)
  }

  /// The turn that was taken under the same name before, of which the caller never heard.
  ///
  /// A conversation that has gone on since may refuse now what it once took.
  private func earlier(
    _ turn: IncomingTurn, or refusal: RPCError
  ) async throws(RPCError) -> TakenTurn {
    let found: StoredTurn?
    do throws(SessionStoreError) {
      found = try await backing.store.turn(
        turn.id, of: turn.session, owner: owner, at: backing.now())
    } catch { throw refusal }
    guard let found else { throw refusal }
    let request = try? JSONDecoder().decode(LoggedStep.self, from: found.request)
    guard found.kind == turn.kind, request == turn.logged else { throw RPCError(.turnConflict) }
    return TakenTurn(replaying: found)
  }

  /// Waits until no other turn is under way: an actor alone lets another one in at each `await`.
  private func enter() async {
    guard isBusy else {
      isBusy = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }
}
