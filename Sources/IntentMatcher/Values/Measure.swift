/// A quantity with its unit, in the one unit of its kind.
struct Measure: Hashable, Sendable {
  /// Days, millimetres or degrees Celsius.
  var amount: Amount
  /// The unit as said, the first if there are several.
  var unit: MeasureUnit
  /// Its first token, after the modifier.
  var start: Int
  /// The place after its last token.
  var end: Int
  /// The words that limit it or make it vague.
  var modifier: Range<Int>?
}

extension MeasureUnit {
  /// What it measures.
  enum Dimension: Hashable, Sendable { case time, length, temperature }

  var dimension: Dimension {
    switch self {
    case .time: .time
    case .length: .length
    case .temperature: .temperature
    }
  }

  /// How many of the one unit of its kind it has; temperatures have no such factor.
  var size: Double {
    switch self {
    case .time(let unit): unit.days
    case .length(let unit): unit.millimetres
    case .temperature: 1
    }
  }

  /// An amount of this unit, in the one unit of its kind.
  func amount(of said: Amount) -> Amount {
    guard case .temperature(let unit) = self else { return said.scaled(by: size) }
    return Amount(
      unit.celsius(of: said.low), to: unit.celsius(of: said.high),
      isApproximate: said.isApproximate, bound: said.bound)
  }
}
