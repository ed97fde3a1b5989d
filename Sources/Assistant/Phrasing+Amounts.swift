internal import Expressions

extension Phrasing {
  /// Two years of 365 days are two years to people, though a year has a quarter of a day more.
  private static let nearly = 0.01

  /// The units in which people tell how long and how big, the greatest first, and from how many of
  /// them on.
  private static let humanUnits: [(unit: Unit, least: Double)] = [
    (Unit("years"), 2), (Unit("months"), 2), (Unit("weeks"), 2), (Unit("cm"), 1),
  ]

  /// A number or a range in the unit in which people would say it.
  static func words(_ range: ClosedRange<Double>, _ unit: Unit?) -> String {
    guard let unit else { return words(range, named: nil) }
    for human in humanUnits where unit == Unit("days") || unit == Unit("mm") {
      if let low = unit.convert(range.lowerBound, to: human.unit), low >= human.least - nearly,
        let high = unit.convert(range.upperBound, to: human.unit)
      {
        return words(low...max(low, high), named: human.unit.name)
      }
    }
    return words(range, named: unit.name)
  }

  private static func words(_ range: ClosedRange<Double>, named unit: String?) -> String {
    let (low, high) = (plain(range.lowerBound), plain(range.upperBound))
    let number = low == high ? low : "\(low) to \(high)"
    return unit.map { "\(number) \(number == "1" ? singular($0) : $0)" } ?? number
  }

  /// "day" of "days"; units that don't count things have no plural.
  private static func singular(_ unit: String) -> String {
    unit.count > 2 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }

  private static func plain(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
