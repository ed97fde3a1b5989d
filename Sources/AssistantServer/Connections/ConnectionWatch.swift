internal import NIOCore
internal import Synchronization

/// Ends a connection with which patience is at an end.
///
/// What a connection does is noted without waiting. A look at it now and then, never later than the
/// shortest patience lasts, finds the moment at which the present patience ends, so that nobody pays
/// for a timer with each line.
final class ConnectionWatch: Sendable {
  /// What is done about a patience that has ended.
  enum Verdict: Sendable {
    /// The connection ends.
    case close
    /// There is a reason for the silence.
    case excuse
  }

  private struct Phase {
    var activity = Activity.listening
    var since: NIODeadline
    var isDraining = false
  }

  private let channel: any Channel
  private let timeouts: Timeouts
  private let judge: @Sendable (Activity) -> EventLoopFuture<Verdict>
  private let phase: Mutex<Phase>

  /// Creates a watch over a connection that has just been opened.
  ///
  /// - Parameters:
  ///   - channel: The connection.
  ///   - timeouts: How long there is patience.
  ///   - judge: What is asked when patience with something has ended.
  init(
    over channel: any Channel, _ timeouts: Timeouts,
    judge: @escaping @Sendable (Activity) -> EventLoopFuture<Verdict>
  ) {
    self.channel = channel
    self.timeouts = timeouts
    self.judge = judge
    phase = Mutex(Phase(since: channel.eventLoop.now))
  }

  /// Whether the service is about to end, so that nothing more is read.
  var isDraining: Bool { phase.withLock { $0.isDraining } }

  /// Begins to watch.
  func start() { look(in: timeouts.shortest) }

  /// Notes what the connection does from now on.
  func note(_ activity: Activity) {
    let now = channel.eventLoop.now
    phase.withLock { phase in
      // A line that comes byte by byte has begun with its first.
      if activity == .insideLine, phase.activity == .insideLine { return }
      phase.activity = activity
      phase.since = now
    }
  }

  /// Lets the connection answer what has come, and nothing more.
  func drain() {
    phase.withLock { $0.isDraining = true }
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    close(within: timeouts.drain)
  }

  /// Sees to it that the connection ends in time, whatever its peer does.
  func close(within duration: Duration) {
    let end = channel.eventLoop.scheduleTask(in: TimeAmount(duration)) { [channel] in
      channel.close(promise: nil)
    }
    channel.closeFuture.whenComplete { _ in end.cancel() }
  }

  private func look(in time: TimeAmount) {
    channel.eventLoop.scheduleTask(in: time) { [weak self] in self?.look() }
  }

  private func look() {
    guard channel.isActive else { return }
    let (activity, since) = phase.withLock { ($0.activity, $0.since) }
    let now = channel.eventLoop.now
    guard let patience = timeouts.patience(with: activity), since + patience <= now else {
      let rest = timeouts.patience(with: activity).map { since + $0 - now } ?? timeouts.shortest
      return look(in: min(rest, timeouts.shortest))
    }
    judge(activity).whenComplete { [weak self] verdict in
      guard let self else { return }
      guard case .success(.excuse) = verdict else { return channel.close(promise: nil) }
      note(activity)
      look(in: timeouts.shortest)
    }
  }
}
