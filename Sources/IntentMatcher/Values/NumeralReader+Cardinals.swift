extension NumeralReader {
  /// A whole number, or digits with decimals, and how it was put together.
  struct Whole {
    var value: Double
    var end: Int
    var isDigits: Bool
    var lastScale: Double?
    /// The number before the last "and", if there is one.
    var joint: Numeral?
    /// The scale before the last "and".
    var jointScale: Double?

    /// What the last "and" adds, or all.
    var tail: Double { value - (joint?.value ?? 0) }
  }

  /// Reads "three hundred and twenty-one", `321`, "3 hundred and 21", `2.5 million`.
  func cardinal(at start: Int) -> Whole? {
    var number = Cardinal()
    guard let first = take(at: start, into: &number) else { return nil }
    let isDigits = isDigits(at: start)
    var end = first
    var (joint, jointScale): (Numeral?, Double?)
    while end < tokens.count {
      let isJoined = cue(end) == .and && number.allowsAnd
      // Typeset texts part what a dash joins: "fifty - two".
      let isDashed = isSpacedDash(end) && number.awaitsUnits
      let before = number
      guard let after = take(at: isJoined || isDashed ? end + 1 : end, into: &number) else {
        break
      }
      if isJoined {
        (joint, jointScale) = (Numeral(value: before.value, end: end), before.lastScale)
      }
      end = after
    }
    // "3 hundred and 2 hundred": the second is a number of its own.
    if let joint, let word = word(at: end), word.value >= 100 {
      return Whole(value: joint.value, end: joint.end, isDigits: false, lastScale: nil)
    }
    return Whole(
      value: number.value, end: end, isDigits: isDigits && end == first,
      lastScale: number.lastScale, joint: joint, jointScale: jointScale)
  }

  /// Takes a word or digits; returns the place after.
  private func take(at index: Int, into number: inout Cardinal) -> Int? {
    guard index < tokens.count else { return nil }
    if let (digits, end) = digits(at: index) {
      return number.take(digits: digits) ? end : nil
    }
    guard let word = word(at: index), number.take(word) else { return nil }
    return index + 1
  }

  /// The number word at a place; `k` is one only right after digits.
  func word(at index: Int) -> NumberWord? {
    guard index < tokens.count, tokens[index].kind == .word,
      let word = tokens.cardinal(index)
    else { return nil }
    if tokens[index].form.count == 1 {
      return index > 0 && tokens[index - 1].kind == .number ? word : nil
    }
    return word
  }

  /// Digits with what belongs to them: `38`, `38.5`, `38,5`, `.5`.
  ///
  /// A comma is a decimal point between one run of digits and one or two more, unless it is one of
  /// many: `38,5` is a number and `22,24,26` a list.
  func digits(at index: Int) -> (value: Double, end: Int)? {
    guard index < tokens.count else { return nil }
    if isMark(.dot, at: index), !tokens[index].isGlued, index + 1 < tokens.count,
      isDigits(at: index + 1), tokens[index + 1].isGlued
    {
      return (decimals(at: index + 1), index + 2)
    }
    guard isDigits(at: index), !isFractionSign(at: index) else { return nil }
    let value = Self.value(of: tokens.form(at: index))
    if isDecimalComma(at: index + 1) { return (value + decimals(at: index + 2), index + 3) }
    return (value, index + 1)
  }

  /// Whether a token is made of digits.
  func isDigits(at index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .number
  }

  /// Whether a token is one sign for a fraction, such as `½`, whose form is longer or shorter.
  func isFractionSign(at index: Int) -> Bool {
    isDigits(at: index) && tokens[index].form.count != tokens[index].span.count
      && tokens.form(at: index).starts(with: [UInt8(ascii: "0"), UInt8(ascii: ".")])
  }

  private func isDecimalComma(at comma: Int) -> Bool {
    guard isMark(.comma, at: comma), tokens[comma].isGlued, comma + 1 < tokens.count,
      isDigits(at: comma + 1), tokens[comma + 1].isGlued, (1...2).contains(length(at: comma + 1)),
      !tokens.form(at: comma - 1).contains(UInt8(ascii: "."))
    else { return false }
    return !(isMark(.comma, at: comma + 2) && isDigits(at: comma + 3))
      && !(comma > 1 && isMark(.comma, at: comma - 2) && tokens[comma - 1].isGlued)
  }

  func isMark(_ mark: Cue, at index: Int) -> Bool { cue(index) == mark }

  private func isSpacedDash(_ index: Int) -> Bool {
    isMark(.dash, at: index) && tokens[index].kind == .strongBreak
  }

  private func length(at index: Int) -> Int { tokens[index].form.count }

  private func decimals(at index: Int) -> Double {
    var value = Self.value(of: tokens.form(at: index))
    for _ in 0..<length(at: index) { value /= 10 }
    return value
  }

  /// The value of ASCII digits with at most one point.
  static func value(of form: ArraySlice<UInt8>) -> Double {
    var (value, divisor) = (0.0, 1.0)
    var hasPoint = false
    for byte in form {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        value = value * 10 + Double(byte &- UInt8(ascii: "0"))
        if hasPoint { divisor *= 10 }
      }
    }
    return value / divisor
  }
}

extension Token.Kind {
  /// Whether it parts what is around it.
  public var isBreak: Bool {
    switch self {
    case .strongBreak, .weakBreak: true
    case .word, .number, .symbol: false
    }
  }
}
