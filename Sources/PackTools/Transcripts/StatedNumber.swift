internal import Expressions

/// A number as a transcript states it: `55`, `21d`, `3 weeks`, `2cm`.
public struct StatedNumber: Hashable, Sendable {
  /// The number in the unit in which it is written.
  let number: Double
  /// The unit as it is written, with the blank before it; empty for the finding's own.
  let suffix: String
  /// The unit that it stands for; `nil` for the finding's own.
  let unit: Unit?

  /// How far a time may be off that was said in one unit and is expected in another: nobody counts
  /// the days of three years.
  private static let slack = 0.05

  private static let shortUnits = ["d": "days", "w": "weeks", "m": "months", "y": "years"]

  /// Reads a number with an optional unit, or returns `nil` when it is none.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - own: The finding's unit, which decides whether `m` are months or metres.
  init?(_ text: String, own: Unit?) {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number.isFinite else { return nil }
    let suffix = text[digits.endIndex...]
    let word = String(suffix.drop { $0 == " " })
    self.number = number
    self.suffix = String(suffix)
    let isTime = own.map { Self.days.convert(1, to: $0) != nil } ?? false
    unit = word.isEmpty ? nil : Unit(isTime ? Self.shortUnits[word] ?? word : word)
    guard word.isEmpty || own.flatMap({ unit?.convert(1, to: $0) }) != nil else { return nil }
  }

  private init(number: Double, suffix: String, unit: Unit?) {
    self.number = number
    self.suffix = suffix
    self.unit = unit
  }

  /// Whether it lies within what is known, in the finding's unit.
  func lies(in range: ClosedRange<Double>, of own: Unit?) -> Bool {
    guard let unit, let own else { return range.contains(number) }
    guard let converted = unit.convert(number, to: own) else { return false }
    let isOtherTime = unit != own && Self.days.convert(1, to: own) != nil
    let slack = isOtherTime ? Self.slack : Self.rounding
    return range.lowerBound * (1 - slack) <= converted
      && converted <= range.upperBound * (1 + slack)
  }

  /// A number that lies within what is known: if possible in the same unit, with few digits.
  func replaced(by range: ClosedRange<Double>, of own: Unit?) -> StatedNumber {
    guard let unit, let own, let number = own.convert(range.typical, to: unit) else {
      return Self.plainest(in: range, of: own)
    }
    let rounded = [1.0, 10, 100].lazy.map { power in
      StatedNumber(number: (number * power).rounded() / power, suffix: suffix, unit: unit)
    }
    return rounded.first { $0.lies(in: range, of: own) } ?? Self.plainest(in: range, of: own)
  }

  /// A number that lies within what is known, in the finding's unit, without a fraction if possible.
  static func plainest(in range: ClosedRange<Double>, of own: Unit?) -> StatedNumber {
    let whole = range.typical.rounded()
    return StatedNumber(
      number: range.contains(whole) ? whole : range.typical, suffix: "", unit: nil)
  }

  /// The number as it is written.
  var text: String { Quantity(number, number).description + suffix }

  /// What converting a length may add or lose.
  private static let rounding = 1e-9
  private static let days = Unit("days")
}

extension ClosedRange<Double> {
  /// The middle, or the lower end when there is no upper one.
  fileprivate var typical: Double {
    upperBound.isFinite ? lowerBound + (upperBound - lowerBound) / 2 : lowerBound
  }
}
