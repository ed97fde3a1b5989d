extension ValueParser {
  /// "A temperature of 39", "fever was around 38.5": a number that can be one of a body.
  func temperatureByWord(at start: Int) -> StatedValue? {
    guard cue(start) == .temperature else { return nil }
    for index in start + 1..<start + 5 {
      if let said = quantities.quantity(at: index), let value = bodily(said, rule: .temperatureWord)
      {
        return value
      }
      guard isFiller(index) else { return nil }
    }
    return nil
  }

  private func isFiller(_ index: Int) -> Bool {
    switch cue(index) {
    case .of, .is, .was, .at, .about, .over, .up, .to, .the, .a: true
    default: false
    }
  }

  /// A bare number as the temperature of a body: above 45 degrees it can only be Fahrenheit.
  func bodily(_ said: Quantity, rule: StatedValue.Rule) -> StatedValue? {
    let unit = MeasureUnit.temperature(.degree)
    let amount = unit.amount(of: said.amount)
    guard isClosedOrWord(at: said.end), (30...45).contains(amount.low), amount.high <= 45 else {
      return nil
    }
    return value(
      .temperature(amount), said.words, modifier: said.modifier, rule: rule)
  }

  /// Whether no unit follows.
  private func isClosedOrWord(at index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return (tokens.unit(index) == nil && cue(index) != .degree) || cue(index) == .in
  }

  /// "The size of a golf ball", "as big as a walnut", "pea-sized", "bigger than a pea".
  func comparison(at start: Int) -> StatedValue? {
    let frame = frame(at: start)
    var next = frame?.end ?? start
    // At most two, so that a text of nothing but articles is read in linear time.
    for _ in 0..<2 where cue(next) == .a || cue(next) == .the || cue(next) == .my { next += 1 }
    guard let (measure, thingEnd) = known.measure(at: next, of: tokens),
      case .length(let millimetres) = measure
    else { return nil }
    let isSized = cue(thingEnd) == .sized || cue(thingEnd) == .size
    guard frame != nil || isSized || expected == .length else { return nil }
    let modifier = frame?.bound == nil ? nil : start..<(frame?.end ?? start)
    let amount = Amount(millimetres, isApproximate: true, bound: frame?.bound)
    return value(
      .length(amount), (modifier?.upperBound ?? start)..<(isSized ? thingEnd + 1 : thingEnd),
      modifier: modifier, rule: .comparison)
  }

  /// The words that begin a comparison of sizes.
  private func frame(at start: Int) -> (bound: Amount.Bound?, end: Int)? {
    switch (cue(start), cue(start + 1), cue(start + 2)) {
    case (.size, .of, _): (nil, start + 2)
    case (.as, .big, .as): (nil, start + 3)
    case (.bigger, .than, _): (.least, start + 2)
    case (.smaller, .than, _): (.most, start + 2)
    default: nil
    }
  }

  /// A phrase that the pack knows the length of: "for ages".
  func phrase(at start: Int) -> StatedValue? {
    guard let (measure, end) = known.measure(at: start, of: tokens),
      case .duration(let days) = measure
    else { return nil }
    return value(.duration(Amount(days, isApproximate: true)), start..<end, rule: .phrase)
  }
}
