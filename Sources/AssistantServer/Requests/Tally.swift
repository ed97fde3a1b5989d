internal import Synchronization

/// What the service notes about itself.
final class Tally: Sendable {
  /// The counts of a moment.
  struct Figures: Sendable {
    /// The turns that were taken.
    fileprivate(set) var turns = 0
    /// The requests that were refused.
    fileprivate(set) var refusals = 0
    /// Whether the service was asked to end.
    fileprivate var isDraining = false
    /// How long the latest turns took until they were on the disk, the shortest first.
    fileprivate(set) var latest: [Duration] = []

    /// The time that so great a share of the latest turns didn't exceed.
    func quantile(_ share: Double) -> Duration {
      guard let last = latest.indices.last else { return .zero }
      return latest[Int((Double(last) * share).rounded())]
    }
  }

  /// How many turns are timed.
  private static let timedTurns = 1_000

  /// The counts so far; here the latest turns stand in no order.
  private let counts = Mutex(Figures())

  /// The counts so far, which share nothing with those that go on.
  var figures: Figures {
    counts.withLock { counts in
      var figures = counts
      figures.latest.sort()
      return figures
    }
  }

  /// Whether the service was asked to end.
  var isDraining: Bool { counts.withLock(\.isDraining) }

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
