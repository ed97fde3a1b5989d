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
    /// A choice has the value at this place.
    case choice(Int)
    /// A number lies in this range, in the finding's unit.
    case number(ClosedRange<Double>)
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
