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

/// A number in plain digits: no superfluous ".0", and no exponent, which no grammar reads.
func plain(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  let parts = number.description.split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return number.description }
  let pieces = parts[0].split(separator: ".")
  let digits = pieces[0] + (pieces.count > 1 && pieces[1] != "0" ? pieces[1] : "")
  let point = pieces[0].count + exponent
  if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
  if point >= digits.count { return digits + String(repeating: "0", count: point - digits.count) }
  return digits.prefix(point) + "." + digits.dropFirst(point)
}
