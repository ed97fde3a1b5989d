internal import Synchronization

/// Sees to it that nobody has too many conversations, without counting them each time.
///
/// It knows how many each user has at most: what they had when they were counted, and those that have
/// begun since. Only when that reaches the limit are they counted again.
final class SessionQuota: Sendable {
  private let most = Mutex<[UserID: Int]>([:])

  /// Takes one more conversation into account, on the thread that writes.
  ///
  /// - Parameters:
  ///   - owner: Whose it is.
  ///   - elsewhere: How many conversations they have in another place.
  ///   - limit: How many they may have.
  ///   - count: Counts those that they have in this place.
  /// - Throws: `tooManySessions`, or what counting throws.
  func admit(
    _ owner: UserID, beside elsewhere: Int, limit: Int, _ count: () throws -> Int
  ) throws {
    var present = try most.withLock { $0[owner] } ?? count()
    if present + elsewhere >= limit { present = try count() }
    guard present + elsewhere < limit else { throw SessionStoreError.tooManySessions(limit) }
    most.withLock { $0[owner] = present + 1 }
  }
}
