/// A unit of measure that authors write after a number.
///
/// Times and lengths convert into each other. Any other word is a unit of its own: `bar` is `bar`
/// and compares only with itself.
public struct Unit: Hashable, Sendable {
  /// The unit's plural name, such as `years` or `mm`.
  public let name: String

  /// Finds a unit by the name that an author writes, in singular or plural.
  public init(_ written: String) {
    name = Self.spellings[written] ?? written
  }

  /// The value in another unit, or `nil` when the two don't convert into each other.
  ///
  /// Months and years are calendar averages (30.4375 and 365.25 days): people round far more.
  public func convert(_ value: Double, to other: Unit) -> Double? {
    if self == other { return value }
    guard let own = Self.scales[name], let wanted = Self.scales[other.name],
      own.dimension == wanted.dimension
    else { return nil }
    return value * own.factor / wanted.factor
  }

  private enum Dimension { case time, length }

  private static let scales: [String: (dimension: Dimension, factor: Double)] = [
    "hours": (.time, 1.0 / 24), "days": (.time, 1), "weeks": (.time, 7),
    "months": (.time, 30.4375), "years": (.time, 365.25),
    "mm": (.length, 1), "cm": (.length, 10), "inches": (.length, 25.4), "m": (.length, 1000),
  ]

  private static let spellings: [String: String] = [
    "hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years",
    "inch": "inches",
  ]
}
