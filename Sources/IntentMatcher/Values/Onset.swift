/// When something began.
///
/// There is no clock here, so what needs today's date to be worked out stays as it was said.
public enum Onset: Hashable, Sendable {
  /// Some days ago.
  case ago(Amount)
  /// A date, as far as it was said.
  case date(CalendarDate)
  /// An age in years: "since I was 12".
  case age(Amount)

  /// The named parts of a date.
  public struct CalendarDate: Hashable, Sendable {
    /// The year.
    public var year: Int?
    /// The month from 1 to 12.
    public var month: Int?
    /// The day of the week, Monday being 1.
    public var weekday: Int?
    /// The season from 1, spring, to 4, winter.
    public var season: Int?
    /// Whether the last one was said: "last Tuesday".
    public var isLast = false

    /// Creates a date.
    public init(
      year: Int? = nil, month: Int? = nil, weekday: Int? = nil, season: Int? = nil,
      isLast: Bool = false
    ) {
      self.year = year
      self.month = month
      self.weekday = weekday
      self.season = season
      self.isLast = isLast
    }
  }
}
