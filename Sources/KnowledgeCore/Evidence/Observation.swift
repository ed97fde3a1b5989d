/// What somebody said about one finding.
public struct Observation: Hashable, Sendable {
  /// What is known.
  public enum Value: Hashable, Sendable {
    /// It is there.
    case present
    /// It is not there.
    case absent
    /// The person can't say, or isn't sure. Never taken for no.
    case unsure
    /// A choice has the values at these places, in ascending order; one, unless it takes several.
    case choice([Int])
    /// A number lies in this range, in the finding's unit.
    case number(ClosedRange<Double>)

    /// A choice has the value at this place.
    public static func choice(_ place: Int) -> Value { .choice([place]) }

    /// Whether it says that the finding is there, in whatever form.
    public var isThere: Bool {
      switch self {
      case .present, .choice, .number: true
      case .absent, .unsure: false
      }
    }
  }

  /// The finding.
  public var finding: ID<Finding>
  /// What is known about it.
  public var value: Value

  /// Creates an observation.
  public init(_ finding: ID<Finding>, _ value: Value) {
    self.finding = finding
    self.value = value
  }
}
