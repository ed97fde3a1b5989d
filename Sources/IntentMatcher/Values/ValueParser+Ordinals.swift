extension ValueParser {
  /// A place in a row: "second", `11th`, "twenty-first", "the last but one".
  func ordinal(at start: Int) -> StatedValue? {
    if let (ordinal, end) = relative(at: start) {
      return value(.ordinal(ordinal), start..<end, rule: .ordinalWord)
    }
    guard let (number, end) = counted(at: start) else { return nil }
    return value(.ordinal(Ordinal(number)), start..<end, rule: .ordinalWord)
  }

  /// A place counted from the end or from here; the longest words first.
  private func relative(at start: Int) -> (Ordinal, end: Int)? {
    switch cue(start) {
    case .one where cue(start + 1) == .before:
      let last = cue(start + 2) == .the ? start + 3 : start + 2
      guard cue(last) == .last else { return nil }
      return (Ordinal(-1, from: .end), withOne(after: last))
    case .next, .other:
      guard cue(start + 1) == .to, cue(start + 2) == .last else {
        return cue(start) == .next ? (Ordinal(1, from: .current), withOne(after: start)) : nil
      }
      return (Ordinal(-1, from: .end), start + 3)
    case .last where cue(start + 1) == .but && cue(start + 2) == .one:
      return (Ordinal(-1, from: .end), start + 3)
    case .last: return (Ordinal(0, from: .end), start + 1)
    case .previous: return (Ordinal(-1, from: .current), withOne(after: start))
    case .current: return (Ordinal(0, from: .current), withOne(after: start))
    case .penultimate: return (Ordinal(-1, from: .end), start + 1)
    case .antepenultimate: return (Ordinal(-2, from: .end), start + 1)
    default: return nil
    }
  }

  /// The place after a word and its "one", which is no number unless it counts a noun.
  private func withOne(after index: Int) -> Int {
    cue(index + 1) == .one ? index + 2 : index + 1
  }

  /// Digits with their ending, or number words of which the last is an ordinal.
  private func counted(at start: Int) -> (Double, end: Int)? {
    if let value = number(start), start + 1 < tokens.count, tokens[start + 1].isGlued,
      tokens.isEnding(start + 1)
    {
      return (value, start + 2)
    }
    var number = Cardinal()
    var index = cue(start) == .a ? start + 1 : start
    guard index < tokens.count, index == start || isHundred(at: index), !follows(start) else {
      return nil
    }
    while index < tokens.count {
      if let last = tokens.ordinal(index) {
        guard number.take(last), !(isFraction(last) && cue(start - 1) == .a) else { return nil }
        return (number.value, index + 1)
      }
      guard let word = quantities.numerals.word(at: index), number.take(word) else { return nil }
      index += 1
      if cue(index) == .and, number.allowsAnd { index += 1 }
    }
    return nil
  }

  /// Whether the word before is a number, so that "second" is a unit.
  private func follows(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .number && !tokens[index].isGlued
  }

  private func isHundred(at index: Int) -> Bool {
    quantities.numerals.word(at: index) == .hundred
  }

  /// "A thousandth" is a part, "a third" may be a place.
  private func isFraction(_ word: NumberWord) -> Bool {
    switch word {
    case .scale: true
    case .small, .ten, .hundred: false
    }
  }
}
