/// Ages beside whom they are of, without "old" and often without a verb.
extension ValueParser {
  /// An age and a letter for the sex: `35 f`, `20m`, `m/33`, `F35`, "I (25F)".
  func ageAndSex(at start: Int, _ said: Quantity?) -> StatedValue? {
    guard opensIntroduction(start) else { return nil }
    if let whole = tokens.shorthand(start), introduces(start..<start + 1) {
      return value(.age(Amount(whole.years)), start..<start + 1, sex: whole.sex, rule: .ageAndSex)
    }
    if let sex = tokens.roles(start).sex {
      let next = afterSlash(start + 1)
      guard let years = years(at: next), introduces(start..<next + 1) else { return nil }
      return value(.age(Amount(years)), start..<next + 1, sex: sex, rule: .ageAndSex)
    }
    guard let years = years(at: start) else { return nil }
    let next = afterSlash(afterOld(start + 1))
    guard let sex = tokens.roles(next).sex, introduces(start..<next + 1) else { return nil }
    return value(.age(Amount(years)), start..<next + 1, sex: sex, rule: .ageAndSex)
  }

  /// Digits that can be an age in years.
  private func years(at index: Int) -> Double? {
    guard let numeral = quantities.numerals.digits(at: index), numeral.end == index + 1,
      let years = Int(exactly: numeral.value), AgeAndSex.years.contains(years)
    else { return nil }
    return numeral.value
  }

  /// The place after "yo" or "y/o".
  private func afterOld(_ index: Int) -> Int {
    switch cue(index) {
    case .yo: index + 1
    case .y where cue(index + 2) == .o: index + 3
    default: index
    }
  }

  private func afterSlash(_ index: Int) -> Int { cue(index) == .slash ? index + 1 : index }

  /// Whether somebody may be introduced here: at the start, after a pause, or after "I'm (a)".
  private func opensIntroduction(_ start: Int) -> Bool {
    guard start > 0, !tokens[start - 1].kind.isBreak else { return true }
    switch cue(start - 1) {
    case .opening, .i, .am: return true
    case .a: return cue(start - 2) == .am
    default: return tokens.roles(start - 1).contains(.person)
    }
  }

  /// Whether what follows leaves an age one, and makes it no length or temperature.
  ///
  /// "20 m from here" is a way, and a whole utterance of nothing else introduces nobody.
  private func introduces(_ words: Range<Int>) -> Bool {
    let end = words.upperBound
    guard end < tokens.count else { return words.lowerBound > 0 }
    if isClosed(at: end) { return true }
    guard words.lowerBound == 0 else { return false }
    switch cue(end) {
    case .long, .ago, .by, .x, .of, .from, .to, .dash, .slash, .over, .per, .up, .at: return false
    default: return tokens.unit(end) == nil
    }
  }

  /// "My daughter is 7", "daughter 16, …", "baby boy 9 months, …", "woman, 45", "a boy of 3".
  func ageOfNamed(at start: Int) -> StatedValue? {
    guard tokens.roles(start).contains(.person) else { return nil }
    var next = start + 1
    var isJoined = false
    while next < tokens.count, next - start <= 3, isJoint(next) {
      isJoined = true
      next += 1
    }
    guard next < tokens.count, let said = quantities.quantity(at: next), isAge(said.amount) else {
      return nil
    }
    let isAfterPause = tokens[next - 1].kind == .weakBreak
    if let measure = measures.measure(at: next), case .time = measure.unit {
      guard !isAfterPause, isJoined || isClosed(at: measure.end) else { return nil }
      return ageOfNamed(start, measure)
    }
    guard said.isDigits, said.amount.low >= 1, said.amount.low.rounded() == said.amount.low,
      isClosed(at: said.end)
    else { return nil }
    return value(.age(said.amount), start..<said.words.upperBound, rule: .ageOfPerson)
  }

  private func ageOfNamed(_ start: Int, _ measure: Measure) -> StatedValue? {
    // "My son 2 weeks ago", "my daughter is 3 weeks pregnant": the time is of something else.
    guard isClosed(at: measure.end) || oldEnd(at: measure.end) != nil else { return nil }
    let years = measure.amount.scaled(by: 1 / TimeUnit.year.days)
    return value(
      .age(years), start..<(oldEnd(at: measure.end) ?? measure.end), rule: .ageOfPerson)
  }

  /// What may stand between a person and their age.
  private func isJoint(_ index: Int) -> Bool {
    switch cue(index) {
    case .is, .was, .am, .of, .just, .turned, .opening, .age, .aged, .comma: true
    default: false
    }
  }
}
