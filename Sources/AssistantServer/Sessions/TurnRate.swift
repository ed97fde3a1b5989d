internal import AssistantProtocol
internal import SessionStore
internal import Synchronization

/// How often each user may take a turn: a token bucket (as in RFC 2697, section 3) for each.
final class TurnRate: Sendable {
  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  private let perSecond: Double
  private let burst: Double
  private let buckets = Mutex<[UserID: Bucket]>([:])

  /// - Parameters:
  ///   - perSecond: How many turns a second over a longer time; 0 for any number.
  ///   - burst: How many at once.
  init(perSecond: Int, burst: Int) {
    self.perSecond = Double(perSecond)
    self.burst = Double(max(burst, 1))
  }

  /// Takes a turn into account.
  ///
  /// - Throws: `rateLimited`, with the time after which there will be room.
  func spend(_ user: UserID, at now: ContinuousClock.Instant = .now) throws(RPCError) {
    guard perSecond > 0 else { return }
    let missing = buckets.withLock { buckets in
      var bucket = buckets[user] ?? Bucket(tokens: burst, filled: now)
      bucket.tokens = min(burst, bucket.tokens + (now - bucket.filled).seconds * perSecond)
      bucket.filled = now
      let isThere = bucket.tokens >= 1
      if isThere { bucket.tokens -= 1 }
      buckets[user] = bucket
      return isThere ? 0 : 1 - bucket.tokens
    }
    guard missing > 0 else { return }
    let wait = Int((missing / perSecond * 1_000).rounded(.up))
    throw RPCError(.rateLimited).with { $0.retryAfterMilliseconds = wait }
  }
}
