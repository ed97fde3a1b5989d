/// How often and how long a call is tried before it fails.
///
/// The pauses between attempts grow by a factor, from the first up to the longest. What a service says
/// of when to come back is kept to.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is tried in all.
  public var attempts: Int
  /// The pause before the second attempt.
  public var firstDelay: Duration
  /// How much longer each pause is than the one before.
  public var factor: Double
  /// The longest pause.
  public var longestDelay: Duration
  /// How long a call may take, with all attempts and pauses.
  public var deadline: Duration

  /// Creates a policy.
  public init(
    attempts: Int = 20, firstDelay: Duration = .milliseconds(25), factor: Double = 2,
    longestDelay: Duration = .seconds(2), deadline: Duration = .seconds(30)
  ) {
    self.attempts = attempts
    self.firstDelay = firstDelay
    self.factor = factor
    self.longestDelay = longestDelay
    self.deadline = deadline
  }

  /// Patient enough for a service that is started anew.
  public static let standard = RetryPolicy()

  /// One attempt and no other.
  public static let never = RetryPolicy(attempts: 1)

  /// The pause after so many attempts.
  func delay(after attempts: Int) -> Duration {
    var delay = min(firstDelay, longestDelay)
    for _ in 1..<max(attempts, 1) where delay < longestDelay { delay = delay * factor }
    return min(delay, longestDelay)
  }
}
