/// A number that was read, with the place after its last token.
struct Numeral: Hashable, Sendable {
  /// The number.
  var value: Double
  /// The place after it.
  var end: Int
  /// Whether digits said it.
  var isDigits = false
}

/// Reads numbers: digits, words, decimals and fractions, and mixtures of them.
///
/// Each method reads at a place and answers `nil` if nothing of its kind begins there.
///
/// - Complexity: O(*k*) in the tokens of the number; a number has few, apart from the digits after
///   a spoken point.
struct NumeralReader: Sendable {
  let tokens: ValueTokens

  /// A number with its sign, its fraction and its dozens: "minus two and a half".
  func numeral(at start: Int) -> Numeral? {
    if let sign = signEnd(at: start) {
      guard var numeral = unsigned(at: sign) else { return nil }
      numeral.value.negate()
      return numeral
    }
    return unsigned(at: start)
  }

  /// The place after a sign.
  ///
  /// A dash is a sign before digits that it touches, unless something stands before it that makes
  /// it a range (`2 -3`).
  private func signEnd(at start: Int) -> Int? {
    guard start + 1 < tokens.count else { return nil }
    switch cue(start) {
    case .minus: return start + 1
    case .dash where tokens[start].kind == .symbol && tokens[start + 1].isGlued:
      return start > 0 && tokens[start - 1].kind == .number ? nil : start + 1
    default: return nil
    }
  }

  private func unsigned(at start: Int) -> Numeral? {
    guard start < tokens.count else { return nil }
    if let fraction = fraction(at: start) { return scaled(fraction) }
    if cue(start) == .a { return hundreds(at: start + 1) }
    guard var whole = cardinal(at: start) else { return nil }
    if cue(whole.end) == .dozen {
      whole.value = (whole.joint?.value ?? 0) + (whole.tail * 12)
      return Numeral(value: whole.value, end: whole.end + 1)
    }
    if let decimal = spokenDecimal(after: whole) { return decimal }
    return mixed(whole) ?? Numeral(value: whole.value, end: whole.end, isDigits: whole.isDigits)
  }

  /// "A dozen", "a hundred", "a thousand".
  private func hundreds(at start: Int) -> Numeral? {
    guard start < tokens.count else { return nil }
    if cue(start) == .dozen { return Numeral(value: 12, end: start + 1) }
    switch tokens.cardinal(start) {
    case .hundred, .scale:
      guard !tokens[start].isGlued else { return nil }
      return unsigned(at: start)
    case .small, .ten, nil: return nil
    }
  }

  /// "Point" and digits: "thirty-eight point five", "nought point zero three".
  private func spokenDecimal(after whole: Whole) -> Numeral? {
    guard cue(whole.end) == .point, let first = cardinal(at: whole.end + 1) else { return nil }
    var (value, place, end) = (whole.value, 1.0, whole.end + 1)
    var digits = first
    while digits.end > end, digits.value < 100 || digits.isDigits {
      let width = digits.value < 10 ? 0.1 : digits.value < 100 ? 0.01 : 0.001
      place *= width
      value += digits.value * place
      end = digits.end
      guard digits.value < 10, let next = cardinal(at: end), next.value < 10 else { break }
      digits = next
    }
    return end > whole.end + 1 ? Numeral(value: value, end: end) : nil
  }

  /// What a number and the fraction after it make: "one and a half", `1 1/2`, "twenty-three fifths".
  private func mixed(_ whole: Whole) -> Numeral? {
    if let parts = parts(at: whole.end, isSingular: whole.tail == 1) {
      // "One hundred and three quarters" is a whole and a proper fraction; what is after its "and"
      // in "one hundred and thirty fifths" is not one.
      if let joint = whole.joint, whole.tail < parts.value {
        let fraction = Numeral(value: whole.tail / parts.value, end: parts.end)
        return sum(joint.value, lastScale: whole.jointScale, fraction)
      }
      return Numeral(value: whole.value / parts.value, end: parts.end)
    }
    let isJoined = cue(whole.end) == .and
    guard isJoined || whole.isDigits,
      let fraction = fraction(at: isJoined ? whole.end + 1 : whole.end, isBare: !isJoined)
    else { return nil }
    return sum(whole.value, lastScale: whole.lastScale, fraction)
  }

  /// A whole and a fraction: of the number, or of its scale if that is a large one.
  private func sum(_ whole: Double, lastScale: Double?, _ fraction: Numeral) -> Numeral {
    guard let lastScale, lastScale >= 1e6 else {
      return scaled(
        Numeral(value: whole + fraction.value, end: fraction.end, isDigits: fraction.isDigits))
    }
    guard let own = scaleWord(at: fraction.end) else {
      return Numeral(value: whole + fraction.value * lastScale, end: fraction.end)
    }
    return Numeral(value: whole + fraction.value * own, end: fraction.end + 1)
  }

  /// A fraction and the scale after it: "half a dozen", "quarter million", "half of a million".
  private func scaled(_ fraction: Numeral) -> Numeral {
    var next = fraction.end
    if cue(next) == .of { next += 1 }
    if cue(next) == .a { next += 1 }
    if cue(next) == .dozen { return Numeral(value: fraction.value * 12, end: next + 1) }
    guard let scale = scaleWord(at: next) else { return fraction }
    return Numeral(value: fraction.value * scale, end: next + 1)
  }

  private func scaleWord(at index: Int) -> Double? {
    guard index < tokens.count, case .scale(let scale)? = tokens.cardinal(index),
      !tokens[index].isGlued
    else { return nil }
    return scale
  }

  func cue(_ index: Int) -> Cue? { tokens.cue(index) }
}
