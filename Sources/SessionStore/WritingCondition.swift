internal import Synchronization

/// How writing goes: everybody can see it before anybody is told of it.
final class WritingCondition: Sendable {
  private struct State {
    var failure: SessionStoreError?
    var isFull = false
    var lastCommit = Duration.zero
  }

  private let state = Mutex(State())

  /// Why nothing is written any more.
  var failure: SessionStoreError? { state.withLock(\.failure) }

  /// Whether the last write went through.
  var isGood: Bool { state.withLock { $0.failure == nil && !$0.isFull } }

  /// How long the last commit waited for the disk.
  var lastCommit: Duration { state.withLock(\.lastCommit) }

  /// Takes note of a write that didn't go through.
  func note(_ error: SessionStoreError) {
    state.withLock { state in
      if error.isFinal, state.failure == nil { state.failure = error }
      if error == .storageFull { state.isFull = true }
    }
  }

  /// Takes note of a commit that did.
  func noteCommit(lasting wait: Duration) {
    state.withLock { state in
      state.isFull = false
      state.lastCommit = wait
    }
  }
}
