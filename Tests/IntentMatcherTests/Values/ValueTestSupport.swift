@testable import IntentMatcher

/// A reader with two comparisons and two phrases.
let valueReader = ValueReader(measures: [
  KnownMeasure("pea", .length(millimetres: 8)),
  KnownMeasure("an orange", .length(millimetres: 75)),
  KnownMeasure("tennis ball", .length(millimetres: 70)),
  KnownMeasure("donkey's years", .duration(days: 4_000)),
  KnownMeasure("since my wedding", .duration(days: 700)),
])

/// The values of a sentence as readable lines: the words said, `|`, the meaning.
func values(of text: String, expecting kind: StatedValue.Kind? = nil) -> [String] {
  let bytes = Array(text.utf8)
  return valueReader.values(in: Tokens(text), expecting: kind).map {
    "\(String(decoding: bytes[$0.span], as: UTF8.self)) | \($0.meaning.text)"
  }
}

extension StatedValue.Meaning {
  /// A short form: "age 54", "duration 14–21 ~", "onset 2019-3".
  var text: String {
    switch self {
    case .number(let amount): "number \(amount.text)"
    case .ordinal(let ordinal): "ordinal \(ordinal.anchor) \(rounded(ordinal.offset))"
    case .age(let amount): "age \(amount.text)"
    case .duration(let amount): "duration \(amount.text)"
    case .onset(.ago(let amount)): "ago \(amount.text)"
    case .onset(.age(let amount)): "since age \(amount.text)"
    case .onset(.date(let date)): "date \(date.text)"
    case .length(let amount): "length \(amount.text)"
    case .temperature(let amount): "temperature \(amount.text)"
    case .severity(let amount): "severity \(amount.text)"
    case .frequency(let amount): "frequency \(amount.text)"
    case .side(let side): "side \(side)"
    }
  }
}

extension Amount {
  fileprivate var text: String {
    let range = low == high ? rounded(low) : "\(rounded(low))–\(rounded(high))"
    let limit =
      switch bound {
      case .least: "≥"
      case .most: "≤"
      case nil: ""
      }
    return limit + range + (isApproximate ? " ~" : "")
  }
}

extension Onset.CalendarDate {
  fileprivate var text: String {
    let parts = [
      isLast ? "last" : nil, year.map { "y\($0)" }, month.map { "m\($0)" },
      weekday.map { "d\($0)" }, season.map { "s\($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

/// Two decimals at most, none if they are zero.
private func rounded(_ value: Double) -> String {
  let hundredths = (value * 100).rounded() / 100
  return hundredths == hundredths.rounded() ? "\(Int(hundredths))" : "\(hundredths)"
}
