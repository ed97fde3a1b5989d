internal import AssistantProtocol
internal import Foundation
internal import SessionStore

/// What sessions rest on: where they are kept, what they are held with, and what time it is.
struct Backing: Sendable {
  /// Where sessions are kept.
  let store: SessionStore
  /// The packs.
  let shelf: PackShelf
  /// The time.
  let now: @Sendable () -> Date

  /// A session as it is kept.
  func stored(_ id: SessionID, of user: UserID) async throws(RPCError) -> StoredSession {
    do throws(SessionStoreError) {
      return try await store.latest(id, owner: user, at: now())
    } catch { throw RPCError(error) }
  }

  /// The first turns of a session.
  func log(of id: SessionID, of user: UserID, upTo seq: Int) async throws(RPCError) -> [StoredTurn]
  {
    do throws(SessionStoreError) {
      return try await store.history(of: id, owner: user, limit: seq, at: now())
    } catch { throw RPCError(error) }
  }
}
