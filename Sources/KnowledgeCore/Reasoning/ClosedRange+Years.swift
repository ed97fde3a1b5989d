internal import Expressions

extension ClosedRange<Double> {
  /// Numbers of a unit of time in years, or `nil` for a unit that isn't one of time.
  func inYears(_ unit: Unit?) -> ClosedRange<Double>? {
    guard let unit, let low = unit.convert(lowerBound, to: Unit("years")),
      let high = unit.convert(upperBound, to: Unit("years"))
    else { return nil }
    return low...Swift.max(low, high)
  }
}
