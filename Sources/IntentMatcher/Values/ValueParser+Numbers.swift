extension ValueParser {
  /// A number that nothing else claims, in the kind that the question expects.
  func bareNumber(_ said: Quantity) -> StatedValue? {
    guard !isPronoun(said.start), !isUnitGlued(at: said.end) else { return nil }
    let amount = said.amount
    var meaning = StatedValue.Meaning.number(amount)
    switch expected {
    case .age where isAge(amount): meaning = .age(amount)
    case .severity where amount.low >= 0 && amount.high <= 10: meaning = .severity(amount)
    case .temperature:
      if let temperature = bodily(said, rule: .expected) { return temperature }
    case .number, .ordinal, .age, .duration, .onset, .length, .severity, .frequency, .side, nil:
      break
    }
    return value(
      meaning, said.words, modifier: said.modifier,
      rule: meaning == .number(amount) ? .numeral : .expected)
  }

  /// One number, whatever it counts.
  func number(at start: Int) -> StatedValue? {
    guard !isPronoun(start), let numeral = quantities.numerals.numeral(at: start),
      !isUnitGlued(at: numeral.end)
    else { return nil }
    return value(.number(Amount(numeral.value)), start..<numeral.end, rule: .numeral)
  }

  /// "The one", "this one", "which one", "the left one".
  private func isPronoun(_ index: Int) -> Bool {
    guard cue(index) == .one, index > 0 else { return false }
    switch tokens.side(index - 1) {
    case .left, .right: return true
    default: break
    }
    switch cue(index - 1) {
    case .the, .this, .that, .another, .every, .each, .other, .any, .no, .next, .previous, .current:
      return true
    default: return false
    }
  }

  /// Letters that touch digits are a unit, whether it is known or not: `180ml`, `4th`.
  private func isUnitGlued(at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isGlued, tokens[index].kind == .word else {
      return false
    }
    return tokens[index - 1].kind == .number
  }
}
