internal import Foundation

/// How long a conversation is kept.
public struct Retention: Hashable, Sendable {
  /// The ways to keep one.
  public enum Kind: Hashable, Sendable {
    /// In memory only: it never touches the disk, and ends with the program.
    case none
    /// Until it is closed.
    case session
    /// For so many days after it was last used, closed or not.
    case days(Int)
  }

  /// In memory only.
  public static let none = Retention(kind: .none)
  /// Until it is closed.
  public static let session = Retention(kind: .session)
  /// What holds unless somebody asks for something else: a day.
  public static let standard = Retention(kind: .days(1))
  /// The most days.
  public static let mostDays = 30

  /// How it is kept.
  public let kind: Kind

  private init(kind: Kind) { self.kind = kind }

  /// For so many days after it was last used, or `nil` for less than one and more than thirty.
  public static func days(_ count: Int) -> Retention? {
    (1...mostDays).contains(count) ? Retention(kind: .days(count)) : nil
  }

  /// Reads `none`, `session` or `days:7`, or returns `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "none": self = .none
    case "session": self = .session
    default:
      guard text.hasPrefix(Self.daysPrefix),
        let count = Int(text.dropFirst(Self.daysPrefix.count)),
        let days = Self.days(count), days.description == text
      else { return nil }
      self = days
    }
  }

  private static let daysPrefix = "days:"
  private static let day: TimeInterval = 86_400

  /// How long one that nobody uses lasts, in seconds; whoever forgets to close one closes it so.
  private var idleTime: TimeInterval {
    switch kind {
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
    switch kind {
    case .none, .session: true
    case .days: false
    }
  }
}

extension Retention: CustomStringConvertible {
  /// `none`, `session` or `days:7`.
  public var description: String {
    switch kind {
    case .none: "none"
    case .session: "session"
    case .days(let count): "\(Self.daysPrefix)\(count)"
    }
  }
}
