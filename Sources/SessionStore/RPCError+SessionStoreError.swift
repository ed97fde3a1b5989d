public import AssistantProtocol

extension RPCError {
  /// How long to wait until there may be a place in the queue.
  private static let queuePause = 100
  /// How long to wait until there may be room on the disk.
  private static let diskPause = 1_000

  /// What a caller is told of an error of the store.
  ///
  /// What the disk or its files are like is nothing to callers: it ends in the program's log.
  public init(_ error: SessionStoreError) {
    self.init(error.code)
    data.retryable = error.isRetryable
    switch error {
    case .sequenceMismatch(let seq): data.seq = seq
    case .tooManySessions(let limit): data.limit = limit
    case .overloaded: data.retryAfterMilliseconds = Self.queuePause
    case .storageFull: data.retryAfterMilliseconds = Self.diskPause
    case .erasureDelayed: data.reason = "erasure_delayed"
    case .notFound, .closed, .turnConflict, .storageFailed, .corrupt, .foreign, .exposed, .tooNew:
      break
    }
  }
}

extension SessionStoreError {
  fileprivate var code: ErrorCode {
    switch self {
    case .notFound: .sessionNotFound
    case .closed: .sessionClosed
    case .turnConflict: .turnConflict
    case .sequenceMismatch: .sequenceMismatch
    case .tooManySessions: .tooManySessions
    case .overloaded: .overloaded
    case .storageFull: .storageFull
    case .erasureDelayed, .storageFailed, .corrupt, .foreign, .exposed, .tooNew: .storageFailed
    }
  }
}
