extension ValueParser {
  /// "7/10", "7 out of 10", "between 6 and 7 out of ten".
  func severity(at start: Int, _ said: Quantity?) -> StatedValue? {
    guard let said = severityCount(at: start) ?? said, said.amount.low >= 0, said.amount.high <= 10,
      let end = outOfTen(at: said.end)
    else { return nil }
    return value(
      .severity(said.amount), said.start..<end, modifier: said.modifier, rule: .scale)
  }

  /// The number before "out of ten"; the number reader would take `7/10` for a fraction.
  private func severityCount(at start: Int) -> Quantity? {
    if let value = number(start), cue(start + 1) == .slash {
      return Quantity(Amount(value), start..<start + 1, isDigits: true)
    }
    if let low = number(start), start + 1 < tokens.count, let high = number(start + 1),
      tokens[start + 1].isHyphenated, low < high, cue(start + 2) == .slash
    {
      return Quantity(Amount(low, to: high), start..<start + 2, isDigits: true)
    }
    return nil
  }

  private func outOfTen(at index: Int) -> Int? {
    let next: Int
    switch (cue(index), cue(index + 1)) {
    case (.slash, _): next = index + 1
    case (.out, .of): next = index + 2
    default: return nil
    }
    guard let ten = quantities.numerals.cardinal(at: next), ten.value == 10,
      cue(ten.end) != .slash
    else { return nil }
    return ten.end
  }

  /// The end of "a scale of 1 to 10", which states no value but says what the next number is.
  func scaleEnd(at start: Int) -> Int? {
    guard cue(start) == .scale else { return nil }
    var next = start + 1
    if cue(next) == .of { next += 1 }
    guard let range = quantities.quantity(at: next), range.amount.high == 10,
      range.amount.low <= 1
    else { return nil }
    return range.end
  }
}
