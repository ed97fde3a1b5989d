/// How long a session is kept.
///
/// On the wire it is `none`, `session` or `days:N`.
public enum Retention: ConstrainedText {
  /// Never on a disk: gone when the service ends, or the session expires.
  case none
  /// Until it is closed, or expires as by default.
  case session
  /// So many days after it was last used.
  case days(Int)

  /// What is kept where nobody says otherwise: a day.
  public static let standard = Retention.days(1)
  /// The most days.
  public static let mostDays = 30

  /// What its shape is called.
  public static let shapeName = "Retention"
  /// The greatest number of characters.
  public static let longest = 7
  /// The form.
  public static let pattern = "^(none|session|days:([1-9]|[12][0-9]|30))$"
  /// One that shows the form.
  public static let example = Retention.standard

  /// Reads it as it is on the wire.
  public init?(rawValue: String) {
    switch rawValue {
    case "none": self = .none
    case "session": self = .session
    default:
      let digits = rawValue.dropFirst("days:".count)
      guard rawValue.hasPrefix("days:"), let days = Int(digits), String(days) == digits,
        (1...Self.mostDays).contains(days)
      else { return nil }
      self = .days(days)
    }
  }

  /// It as it is on the wire.
  public var rawValue: String {
    switch self {
    case .none: "none"
    case .session: "session"
    case .days(let days): "days:\(days)"
    }
  }
}
