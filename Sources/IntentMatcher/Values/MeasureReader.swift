/// Reads measures: "three weeks", "half an inch", "5 ft 2 in", "38.5 °C", "an hour and a half".
struct MeasureReader: Sendable {
  let quantities: QuantityReader

  var tokens: ValueTokens { quantities.tokens }

  /// A measure with its modifiers and everything that adds to it.
  func measure(at start: Int) -> Measure? {
    let lead = quantities.modifier(at: start)
    let first = lead?.end ?? start
    guard !isPartOfName(start),
      var measure = compound(at: first)
        ?? (lead != nil && cue(first) == .a ? compound(at: first + 1) : nil)
    else { return nil }
    if let upper = upper(of: measure, isBetween: cue(first) == .between) {
      measure.amount.high = upper.amount.high
      measure.end = upper.end
    }
    if cue(measure.end) == .or, cue(measure.end + 1) == .so {
      measure.modifier = measure.end..<measure.end + 2
      measure.amount.isApproximate = true
    }
    if let lead {
      measure.modifier = start..<lead.end
      measure.amount.bound = lead.bound
      measure.amount.isApproximate = measure.amount.isApproximate || lead.bound == nil
    }
    return measure
  }

  /// Whether digits hang on a word that is no number: the 173 of `SCP-173 m` counts nothing.
  private func isPartOfName(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count, tokens[index].isHyphenated,
      tokens[index].kind == .number
    else { return false }
    return tokens[index - 1].kind == .word && quantities.numerals.word(at: index - 1) == nil
  }

  /// The other end of a range whose ends have units of their own: "2 weeks to 3 months".
  private func upper(of low: Measure, isBetween: Bool) -> Measure? {
    switch cue(low.end) {
    case .to, .or, .dash: break
    case .and where isBetween: break
    default: return nil
    }
    guard let high = compound(at: low.end + 1), high.amount.low > low.amount.high,
      high.unit.dimension == low.unit.dimension
    else { return nil }
    return high
  }

  /// Measures that add up: "1 year 1 month 21 days", "5 feet and 2 inches".
  private func compound(at start: Int) -> Measure? {
    let start = cue(start) == .between && single(at: start) == nil ? start + 1 : start
    guard var sum = single(at: start) else { return nil }
    if let half = half(of: sum) {
      sum = half
    }
    var last = sum.unit
    for _ in 0..<5 {
      let isJoined = cue(sum.end) == .and || cue(sum.end) == .comma
      guard let part = single(at: isJoined ? sum.end + 1 : sum.end), part.modifier == nil,
        canAdd(part.unit, to: last, isJoined: isJoined)
      else { break }
      sum.amount = sum.amount.adding(part.amount)
      sum.end = part.end
      last = part.unit
    }
    return sum
  }

  /// "(An hour) and a half".
  private func half(of whole: Measure) -> Measure? {
    guard cue(whole.end) == .and else { return nil }
    let index = cue(whole.end + 1) == .a ? whole.end + 2 : whole.end + 1
    let part: Double
    switch cue(index) {
    case .half: part = 0.5
    case .quarter: part = 0.25
    default: return nil
    }
    guard single(at: index) == nil, cue(index + 1) != .a else { return nil }
    var sum = whole
    sum.amount = sum.amount.adding(Amount(part).scaled(by: whole.unit.size))
    sum.end = index + 1
    return sum
  }

  private func canAdd(_ part: MeasureUnit, to whole: MeasureUnit, isJoined: Bool) -> Bool {
    switch (whole, part) {
    case (.length(.foot), .length(.inch)): true
    case (.time(let whole), .time(let part)):
      isJoined ? part.days < whole.days : part != whole
    default: false
    }
  }

  func cue(_ index: Int) -> Cue? { quantities.cue(index) }
}
