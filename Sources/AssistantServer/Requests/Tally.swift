internal import Synchronization

/// What the service notes about itself.
final class Tally: Sendable {
  /// The counts of a moment.
  struct Figures: Sendable {
    /// The turns that were taken.
    fileprivate(set) var turns = 0
    /// The requests that were refused.
    fileprivate(set) var refusals = 0
    /// Whether it was asked to end.
    fileprivate(set) var isDraining = false
    /// How long the latest turns took until they were on the disk, in no order.
    fileprivate(set) var latest: [Duration] = []

    /// The time that so great a share of the latest turns didn't exceed.
    func quantile(_ share: Double) -> Duration {
      let sorted = latest.sorted()
      guard let last = sorted.indices.last else { return .zero }
      return sorted[Int((Double(last) * share).rounded())]
    }
  }

  /// How many turns are timed.
  private static let timedTurns = 1_000

  private let counts = Mutex(Figures())

  /// The counts so far.
  var figures: Figures { counts.withLock(\.self) }

  /// Counts a turn.
  func tookTurn(in duration: Duration) {
    counts.withLock { counts in
      if counts.latest.count < Self.timedTurns {
        counts.latest.append(duration)
      } else {
        counts.latest[counts.turns % Self.timedTurns] = duration
      }
      counts.turns += 1
    }
  }

  /// Notes that the service was asked to end.
  func drains() { counts.withLock { $0.isDraining = true } }

  /// Counts a request that was refused.
  func refused() { counts.withLock { $0.refusals += 1 } }
}
