/// The reading of one utterance, kind by kind; each kind has a file of its own.
struct ValueParser: Sendable {
  let tokens: ValueTokens
  let known: KnownMeasures
  let quantities: QuantityReader
  let measures: MeasureReader
  /// The kind that a bare number gets.
  var expected: StatedValue.Kind?

  init(_ tokens: ValueTokens, measures: KnownMeasures, expected: StatedValue.Kind?) {
    self.tokens = tokens
    self.expected = expected
    known = measures
    quantities = QuantityReader(numerals: NumeralReader(tokens: tokens))
    self.measures = MeasureReader(quantities: quantities)
  }

  /// The longest value at a place; of equally long ones the first in the order of the code.
  func value(at start: Int) -> StatedValue? {
    var best: StatedValue?
    func consider(_ value: StatedValue?) {
      guard let value else { return }
      if let best, best.end >= value.end { return }
      best = value
    }
    let said = quantities.quantity(at: start)
    consider(comparison(at: start))
    consider(phrase(at: start))
    consider(ageAndSex(at: start, said))
    consider(ageOfNamed(at: start))
    // Most words are neither amounts nor cues, and begin nothing of the following.
    if said != nil || cue(start) != nil {
      let measure = measures.measure(at: start)
      consider(severity(at: start, said))
      consider(rate(at: start, said))
      consider(measure.flatMap { age($0) })
      consider(ageByWord(at: start, said))
      consider(onset(at: start, measure))
      consider(measure.map { stated($0) })
      consider(temperatureByWord(at: start))
    }
    consider(madeExact(at: start))
    consider(side(at: start))
    consider(ordinal(at: start))
    consider(said.flatMap { bareNumber($0) })
    return best
  }

  /// A measure as it stands: a duration, a length or a temperature.
  func stated(_ measure: Measure) -> StatedValue {
    let meaning: StatedValue.Meaning =
      switch measure.unit {
      case .time: .duration(measure.amount)
      case .length: .length(measure.amount)
      case .temperature: .temperature(measure.amount)
      }
    return value(meaning, measure.start..<measure.end, measure, rule: .unit)
  }

  func value(
    _ meaning: StatedValue.Meaning, _ range: Range<Int>, _ measure: Measure? = nil,
    modifier: Range<Int>? = nil, sex: StatedValue.Sex? = nil, rule: StatedValue.Rule
  ) -> StatedValue {
    StatedValue(
      meaning, unit: measure?.unit, range, of: tokens, modifier: measure?.modifier ?? modifier,
      sex: sex, rule: rule)
  }

  func cue(_ index: Int) -> Cue? { tokens.cue(index) }

  func number(_ index: Int) -> Double? {
    quantities.numerals.digits(at: index)?.value
  }
}

extension StatedValue {
  /// The place after its last token or its modifier's.
  var end: Int { max(tokens.upperBound, modifier?.upperBound ?? 0) }
}
