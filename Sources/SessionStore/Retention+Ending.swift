internal import AssistantProtocol
internal import Foundation

extension Retention {
  private static let day: TimeInterval = 86_400

  /// How long one that nobody uses lasts, in seconds; whoever forgets to close one closes it so.
  private var idleTime: TimeInterval {
    switch self {
    case .none, .session: Self.day
    case .days(let count): Self.day * TimeInterval(count)
    }
  }

  /// When a conversation that was used last at a time is gone.
  func end(after time: Milliseconds) -> Milliseconds {
    Milliseconds(time.date.addingTimeInterval(idleTime))
  }

  /// Whether a conversation goes as soon as it is closed.
  var endsWhenClosed: Bool {
    switch self {
    case .none, .session: true
    case .days: false
    }
  }
}
