extension MeasureReader {
  /// One quantity and one unit, or a word that stands for a quantity of one: "a week", "all day".
  func single(at start: Int) -> Measure? {
    guard start < tokens.count else { return nil }
    switch cue(start) {
    case .whole, .all: return one(at: start, allows: .time, isBare: true)
    case .another: return one(at: start, allows: .time, isBare: true)
    case .a:
      if let one = one(at: start, allows: nil, isBare: false) { return one }
    default: break
    }
    if let height = feetAndInches(at: start) { return height }
    guard let first = quantities.quantity(at: start) else { return nil }
    let said = product(of: first) ?? first
    var next = said.end
    if said.amount.high < 1 {
      if cue(next) == .of { next += 1 }
      if cue(next) == .a { next += 1 }
    }
    guard let (unit, end) = unit(at: next, of: said) else { return nil }
    var measure = Measure(
      amount: unit.amount(of: said.amount), unit: unit, start: said.start, end: end)
    measure.modifier = said.modifier
    return measure
  }

  /// `2x3 cm`, "2 by 3 cm": the extent of what has two is between them.
  private func product(of first: Quantity) -> Quantity? {
    guard cue(first.end) == .x || cue(first.end) == .by,
      let second = quantities.numerals.numeral(at: first.end + 1), second.value > 0,
      second.end < tokens.count, tokens.unit(second.end)?.unit.dimension == .length
    else { return nil }
    return Quantity(
      Amount(first.amount.low, to: second.value), first.start..<second.end,
      isDigits: second.isDigits)
  }

  /// `5'10"`, of which the tokens keep no apostrophe.
  private func feetAndInches(at start: Int) -> Measure? {
    let numerals = quantities.numerals
    guard start + 2 < tokens.count, let feet = numerals.digits(at: start), feet.end == start + 1,
      let inches = numerals.digits(at: start + 1), inches.end == start + 2, inches.value < 12,
      !tokens[start + 1].isGlued, !tokens[start + 1].isHyphenated, cue(start + 2) == .inchMark,
      tokens[start + 2].isGlued
    else { return nil }
    let millimetres =
      feet.value * LengthUnit.foot.millimetres + inches.value * LengthUnit.inch.millimetres
    return Measure(
      amount: Amount(millimetres), unit: .length(.foot), start: start, end: start + 3)
  }

  /// A word that means one, and a unit.
  private func one(at start: Int, allows only: MeasureUnit.Dimension?, isBare: Bool) -> Measure? {
    let next = cue(start + 1) == .business ? start + 2 : start + 1
    guard next < tokens.count, let word = tokens.unit(next), !word.needsDigits,
      only == nil || word.unit.dimension == only, word.unit.dimension != .temperature,
      isMeasured(word.unit, at: next, isSingular: true)
    else { return nil }
    return Measure(
      amount: word.unit.amount(of: Amount(1)), unit: word.unit, start: start, end: next + 1)
  }

  /// The unit after a quantity.
  private func unit(at start: Int, of said: Quantity) -> (MeasureUnit, end: Int)? {
    guard start < tokens.count else { return nil }
    if cue(start) == .degree { return degrees(at: start, of: said) }
    if cue(start) == .opening, let (unit, end) = unit(at: start + 1, of: said),
      cue(end) == .closing
    {
      return (unit, end + 1)
    }
    let index = cue(start) == .business ? start + 1 : start
    guard index < tokens.count, let word = tokens.unit(index),
      said.isDigits || !word.needsDigits,
      isMeasured(word.unit, at: index, isSingular: said.amount.high == 1)
    else { return nil }
    switch word.unit {
    case .temperature(let scale):
      guard !word.needsDigits || scale.isBodily(said.amount.low) else { return nil }
    case .time, .length:
      guard said.amount.low >= 0 else { return nil }
    }
    return (word.unit, index + 1)
  }

  /// "Degrees" and perhaps a scale; of an angle they are no temperature.
  private func degrees(at start: Int, of said: Quantity) -> (MeasureUnit, end: Int)? {
    let next = start + 1
    if next < tokens.count, case .temperature(let scale)? = tokens.unit(next)?.unit {
      return (.temperature(scale), next + 1)
    }
    guard !isAngle(near: start) else { return nil }
    return (.temperature(.degree), next)
  }

  /// Whether degrees are those of an angle: "bend it 90 degrees", "a 45 degree angle".
  private func isAngle(near index: Int) -> Bool {
    var isAngle = false
    for near in max(0, index - 8)..<min(index + 3, tokens.count) {
      switch cue(near) {
      case .temperature: return false
      case .angle, .turned: isAngle = true
      default: break
      }
    }
    return isAngle
  }

  /// Whether a unit is one here, and not a word that only looks the same.
  private func isMeasured(_ unit: MeasureUnit, at index: Int, isSingular: Bool) -> Bool {
    switch unit {
    case .length(.inch) where cue(index) == .in: isInch(at: index)
    // "One foot" is a part of the body unless it is long, and so are the feet that are mine.
    case .length(.foot) where isSingular && !isAbbreviation(index):
      tokens[index].isHyphenated || cue(index + 1) == .long
    // "A second" before a noun is the next one.
    case .time(.second) where isSingular: isLast(index) || tokens[index + 1].kind.isBreak
    case .length, .time, .temperature: !isPartOfRate(after: index, unit)
    }
  }

  /// "In" is an inch where it can introduce nothing: at the end, before a joint or "long".
  private func isInch(at index: Int) -> Bool {
    if isLast(index) || tokens[index + 1].kind.isBreak { return true }
    switch cue(index + 1) {
    case .long, .by, .x, .or, .and, .more: return true
    default: return false
    }
  }

  private func isLast(_ index: Int) -> Bool { index + 1 == tokens.count }

  private func isAbbreviation(_ index: Int) -> Bool { tokens.form(at: index).count == 2 }

  /// A length in a time is a speed, and no length.
  private func isPartOfRate(after index: Int, _ unit: MeasureUnit) -> Bool {
    guard case .length = unit else { return false }
    let next = index + 1
    guard next < tokens.count else { return false }
    switch cue(next) {
    case .per, .slash: return true
    case .a:
      guard next + 1 < tokens.count, let word = tokens.unit(next + 1) else {
        return false
      }
      return word.unit.dimension == .time
    default: return false
    }
  }
}

extension TemperatureUnit {
  /// Whether a letter after a number can mean the temperature of somebody or of their room; `13F`
  /// and `17c` mean other things.
  func isBodily(_ value: Double) -> Bool {
    switch self {
    case .celsius, .degree: (25...45).contains(value)
    case .fahrenheit: (75...115).contains(value)
    }
  }
}
