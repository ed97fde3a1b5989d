internal import IntentMatcher

/// How a specification writes down a value, where that differs from the reader's own way.
///
/// The reference reports only the last number of a range, takes "more than" into the span of a
/// duration and an article into some ordinals; none of this changes what was understood.
struct ValueConvention: Sendable {
  /// The values that count.
  let values: @Sendable (ValueReader, Tokens) -> [StatedValue]
  /// Whether a value means what is expected.
  let means: @Sendable (StatedValue, [String: String]) -> Bool
  /// Whether limits ("more than") belong to the span.
  var spansBounds = false

  /// The bytes that the specification would name.
  func span(of value: StatedValue, in tokens: Tokens) -> Range<Int> {
    var range = value.tokens
    if let amount = value.amount, amount.low < amount.high {
      let joint = range.dropFirst().last {
        tokens[$0].isHyphenated && tokens[$0].kind == .number
          || ["to", "or", "-", "and"].contains(tokens.text(at: $0))
      }
      if let joint {
        range = (tokens[joint].kind == .number ? joint : joint + 1)..<range.upperBound
      }
    }
    if spansBounds, value.amount?.bound != nil, let modifier = value.modifier {
      range = min(modifier.lowerBound, range.lowerBound)..<range.upperBound
    }
    var end = tokens[range.upperBound - 1].span.upperBound
    // An abbreviation owns its full stop.
    if tokens.text(at: range.upperBound - 1) == "deg", range.upperBound < tokens.count,
      tokens.text(at: range.upperBound) == "."
    {
      end = tokens[range.upperBound].span.upperBound
    }
    return tokens[range.lowerBound].span.lowerBound..<end
  }

  /// Whether two figures are the same to nine digits.
  static func isSame(_ value: Double, _ text: String?) -> Bool {
    guard let text, let expected = Double(text) else { return false }
    return abs(value - expected) <= 1e-9 * max(abs(expected), 1e-12)
  }

  /// Ages, in the unit as said; a bare age is one of years.
  static let ages = ValueConvention(values: { kind(.age, $0.values(in: $1)) }) { value, expected in
    guard case .age(let years) = value.meaning else { return false }
    let names: [TimeUnit: String] = [
      .year: "Year", .month: "Month", .week: "Week", .day: "Day", .hour: "Hour",
    ]
    guard case .time(let unit)? = value.unit else {
      return expected["unit"] == "Age" || expected["unit"] == "Year"
        ? isSame(years.high, expected["value"]) : false
    }
    return names[unit] == expected["unit"]
      && isSame(years.high * TimeUnit.year.days / unit.days, expected["value"])
  }

  /// Durations, in seconds if the file tells them.
  static let durations = ValueConvention(
    values: { kind(.duration, $0.values(in: $1)) },
    means: { value, expected in
      guard case .duration(let days) = value.meaning else { return false }
      guard let seconds = expected["seconds"] else { return true }
      return isSame(days.low * 86_400, seconds)
    }, spansBounds: true)

  /// Lengths, in the unit as said.
  static let lengths = ValueConvention(values: { kind(.length, $0.values(in: $1)) }) {
    value, expected in
    guard case .length(let millimetres) = value.meaning, case .length(let unit)? = value.unit else {
      return false
    }
    let names: [LengthUnit: String] = [
      .micrometre: "Micrometer", .millimetre: "Millimeter", .centimetre: "Centimeter",
      .decimetre: "Decimeter", .metre: "Meter", .kilometre: "Kilometer", .inch: "Inch",
      .foot: "Foot", .yard: "Yard", .mile: "Mile",
    ]
    return names[unit] == expected["unit"]
      && isSame(millimetres.high / unit.millimetres, expected["value"])
  }

  /// Temperatures, in the scale as said.
  static let temperatures = ValueConvention(values: { kind(.temperature, $0.values(in: $1)) }) {
    value, expected in
    guard case .temperature(let celsius) = value.meaning,
      case .temperature(let unit)? = value.unit
    else { return false }
    let names: [TemperatureUnit: String] = [.degree: "Degree", .celsius: "C", .fahrenheit: "F"]
    guard names[unit] == expected["unit"], let figure = expected["value"].flatMap(Double.init)
    else { return false }
    return abs(unit.celsius(of: figure) - celsius.high) < 1e-9
  }

  /// Numbers, whatever they count.
  static let numbers = ValueConvention(values: { $0.numbers(in: $1) }) { value, expected in
    value.amount.map { isSame($0.high, expected["value"]) } ?? false
  }

  /// Places in a row, from the start, the end or here.
  static let ordinals = ValueConvention(values: { $0.ordinals(in: $1) }) { value, expected in
    guard case .ordinal(let ordinal) = value.meaning else { return false }
    let names: [Ordinal.Anchor: String] = [.start: "start", .end: "end", .current: "current"]
    return names[ordinal.anchor] == expected["relativeTo"]
      && isSame(ordinal.offset, expected["offset"])
  }

  private static func kind(_ kind: StatedValue.Kind, _ values: [StatedValue]) -> [StatedValue] {
    values.filter { $0.kind == kind }
  }
}
