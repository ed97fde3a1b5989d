import AssistantProtocol
import Testing

@testable import SessionStore

/// What callers are told of errors.
@Suite struct RPCErrorTests {
  private static let words = "/var/lib/secret"

  private static let errors: [(error: SessionStoreError, code: ErrorCode, reason: String)] = [
    (.notFound, .sessionNotFound, "session_not_found"),
    (.closed, .sessionClosed, "session_closed"),
    (.turnConflict, .turnConflict, "turn_conflict"),
    (.sequenceMismatch(7), .sequenceMismatch, "sequence_mismatch"),
    (.tooManySessions(1_000), .tooManySessions, "too_many_sessions"),
    (.overloaded, .overloaded, "overloaded"), (.storageFull, .storageFull, "storage_full"),
    (.erasureDelayed, .storageFailed, "erasure_delayed"),
    (.storageFailed(words), .storageFailed, "storage_failed"),
    (.corrupt(words), .storageFailed, "storage_failed"),
    (.foreign(words), .storageFailed, "storage_failed"),
    (.exposed(words), .storageFailed, "storage_failed"),
    (.tooNew(2), .storageFailed, "storage_failed"),
  ]

  @Test(arguments: errors.indices)
  func `every error has a code, and tells nothing of the disk`(index: Int) {
    let (error, code, reason) = Self.errors[index]
    let told = RPCError(error)
    #expect(told.code == code && told.data.reason == reason)
    #expect(told.data.retryable == error.isRetryable)
    #expect(!"\(told)".contains(Self.words))
  }

  @Test func `what helps a program is told`() {
    #expect(RPCError(SessionStoreError.sequenceMismatch(7)).data.seq == 7)
    #expect(RPCError(SessionStoreError.tooManySessions(1_000)).data.limit == 1_000)
    #expect(RPCError(SessionStoreError.overloaded).data.retryAfterMilliseconds == 100)
    #expect(RPCError(SessionStoreError.storageFull).data.retryAfterMilliseconds == 1_000)
  }
}
