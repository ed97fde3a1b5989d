/// One figure of an evaluation, with the bar that it must reach.
public struct Measurement: Hashable, Sendable {
  /// What a figure counts.
  public enum Unit: String, Hashable, Sendable {
    /// A part of a hundred.
    case percent = "%"
    /// Microseconds.
    case microseconds = "µs"
    /// Seconds.
    case seconds = "s"
    /// Bytes in units of 1,000.
    case kilobytes = "kB"
    /// Bytes in units of 1,000,000.
    case megabytes = "MB"
    /// Things.
    case count = ""
  }

  /// What a figure must reach.
  public enum Bar: Hashable, Sendable {
    /// This or more.
    case atLeast(Double)
    /// This or less.
    case atMost(Double)
  }

  /// The data that it was measured on.
  public let data: String
  /// What was measured.
  public let name: String
  /// The figure.
  public let figure: Double
  /// What it counts.
  public let unit: Unit
  /// How far off chance may have put it, if that was reckoned.
  public let interval: ConfidenceInterval?
  /// What it must reach, if anything.
  public let bar: Bar?
  /// How many examples it rests on, and what was left out and why.
  public let note: String

  /// Creates a measurement.
  public init(
    _ data: String, _ name: String, _ figure: Double, _ unit: Unit,
    interval: ConfidenceInterval? = nil, bar: Bar? = nil, note: String = ""
  ) {
    self.data = data
    self.name = name
    self.figure = figure
    self.unit = unit
    self.interval = interval
    self.bar = bar
    self.note = note
  }

  /// Whether the bar, if there is one, is reached.
  public var isReached: Bool { isReached(timeSlack: 1) }

  /// Whether the bar is reached when a time may take so many times as long.
  func isReached(timeSlack: Double) -> Bool {
    switch bar {
    case .atLeast(let bar): figure >= bar
    case .atMost(let bar): figure <= bar * (unit == .microseconds ? timeSlack : 1)
    case nil: true
    }
  }
}
