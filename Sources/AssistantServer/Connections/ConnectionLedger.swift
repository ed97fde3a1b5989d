package import AssistantProtocol
internal import SessionStore
internal import Synchronization

/// Counts the open connections, and how many each user has.
package final class ConnectionLedger: Sendable {
  private struct State {
    var lastNumber = 0
    var open = 0
    var byUser: [UserID: Int] = [:]
    var refused = 0
  }

  private let limits: Limits
  private let state = Mutex(State())

  /// Creates a ledger without entries.
  package init(_ limits: Limits) { self.limits = limits }

  /// The open connections.
  package var count: Int { state.withLock { $0.open } }

  /// The connections that were turned away since the service began.
  package var refusals: Int { state.withLock { $0.refused } }

  /// Enters a connection, and gives it a number that no other has.
  ///
  /// - Throws: What the peer is told when there are too many.
  func enter(_ user: UserID) throws(RPCError) -> Int {
    let number: Int? = state.withLock { state in
      guard state.open < limits.connections,
        state.byUser[user, default: 0] < limits.connectionsPerUser
      else {
        state.refused += 1
        return nil
      }
      state.open += 1
      state.byUser[user, default: 0] += 1
      state.lastNumber += 1
      return state.lastNumber
    }
    if let number { return number }
    throw RPCError(.tooManyConnections).with { $0.retryAfterMilliseconds = Self.pause }
  }

  /// Strikes a connection off.
  func leave(_ user: UserID) {
    state.withLock { state in
      state.open -= 1
      let rest = state.byUser[user, default: 0] - 1
      state.byUser[user] = rest > 0 ? rest : nil
    }
  }

  /// How long whoever was turned away should wait, in milliseconds.
  private static let pause = 1_000
}
