extension NumeralReader {
  /// A fraction by itself: "half", "a half", "two thirds", `3/4`, `¾`.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - isBare: Whether only signs and digits count, as after digits: `1 1/2`.
  /// - Returns: The fraction, below 1.
  func fraction(at start: Int, isBare: Bool = false) -> Numeral? {
    guard start < tokens.count else { return nil }
    if isFractionSign(at: start) {
      return Numeral(value: Self.value(of: tokens.form(at: start)), end: start + 1, isDigits: true)
    }
    if let fraction = slashed(at: start) { return fraction }
    if isBare { return nil }
    if let (value, end) = onePart(at: start) { return Numeral(value: value, end: end) }
    guard let count = word(at: start), case .small(let numerator) = count, numerator > 1,
      let parts = parts(at: start + 1), numerator < parts.value
    else { return nil }
    return Numeral(value: numerator / parts.value, end: parts.end)
  }

  /// `3/4`: a smaller number over a larger one, and no date (`3/4/2018`).
  private func slashed(at start: Int) -> Numeral? {
    guard start + 2 < tokens.count, isDigits(at: start), isMark(.slash, at: start + 1),
      isDigits(at: start + 2), tokens[start + 1].isGlued, tokens[start + 2].isGlued,
      !isMark(.slash, at: start + 3), !(start > 0 && isMark(.slash, at: start - 1))
    else { return nil }
    let numerator = Self.value(of: tokens.form(at: start))
    let denominator = Self.value(of: tokens.form(at: start + 2))
    guard numerator > 0, numerator < denominator else { return nil }
    return Numeral(value: numerator / denominator, end: start + 3, isDigits: true)
  }

  /// "Half", "a half", "one third", "a quarter"; a bare "third" is a place in a row.
  private func onePart(at start: Int) -> (value: Double, end: Int)? {
    var index = start
    if cue(start) == .a || cue(start) == .one { index += 1 }
    let isCounted = index > start
    // Typeset texts part what a dash joins: "one - fourth".
    if isCounted, isMark(.dash, at: index) { index += 1 }
    guard index < tokens.count, let parts = tokens.part(index) else { return nil }
    guard isCounted || cue(index) == .half || isQuarterOfScale(index) else { return nil }
    return (1 / parts, index + 1)
  }

  private func isQuarterOfScale(_ index: Int) -> Bool {
    guard cue(index) == .quarter, let next = word(at: index + 1) else { return false }
    return next.value >= 1_000
  }

  /// The parts of a whole after their number: "(five) eighths", "(one) eighth".
  func parts(at start: Int, isSingular: Bool = false) -> (value: Double, end: Int)? {
    // Typeset texts part what a dash joins: "five - eighths".
    let index = isMark(.dash, at: start) ? start + 1 : start
    return (isSingular ? tokens.part(index) : tokens.parts(index)).map { ($0, index + 1) }
  }
}
