/// A span of numbers with an optional unit: `13 .. 19 years`, or one number, `40 mm`.
public struct Quantity: Hashable, Sendable {
  /// The least value meant.
  public var lower: Double
  /// The greatest value meant.
  public var upper: Double
  /// The unit, when one was written.
  public var unit: Unit?

  /// Creates a quantity.
  public init(_ lower: Double, _ upper: Double, _ unit: Unit? = nil) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }

  /// The quantity in the unit that a finding is counted in, or `nil` when it doesn't convert.
  ///
  /// A number without a unit counts as given in the wanted one.
  public func converted(to wanted: Unit?) -> Quantity? {
    guard let unit else { return Quantity(lower, upper, wanted) }
    guard let wanted, let low = unit.convert(lower, to: wanted),
      let high = unit.convert(upper, to: wanted)
    else { return nil }
    return Quantity(low, high, wanted)
  }
}

extension Quantity: CustomStringConvertible {
  /// The quantity as an author would write it.
  public var description: String {
    let unit = unit.map { " \($0.name)" } ?? ""
    return lower == upper
      ? "\(plain(lower))\(unit)" : "\(plain(lower)) .. \(plain(upper))\(unit)"
  }
}

/// A number without a superfluous ".0".
func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
