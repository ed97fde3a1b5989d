extension ValueParser {
  /// A time that "old", "of age" or "yo" makes an age: "6 weeks old", "54 y/o".
  func age(_ measure: Measure) -> StatedValue? {
    guard case .time = measure.unit else { return nil }
    guard let end = oldEnd(at: measure.end) else { return nil }
    let years = measure.amount.scaled(by: 1 / TimeUnit.year.days)
    return value(.age(years), measure.start..<end, measure, rule: .ageWord)
  }

  func oldEnd(at index: Int) -> Int? {
    switch cue(index) {
    case .old: index + 1
    case .of where cue(index + 1) == .age: index + 2
    case .dash where cue(index + 1) == .old: index + 2
    default: nil
    }
  }

  /// An age without a unit of time.
  func ageByWord(at start: Int, _ said: Quantity?) -> StatedValue? {
    switch cue(start) {
    case .age, .aged: return ageAfterWord(at: start)
    case .i, .he: return ageOfPerson(at: start)
    case .turned: return ageOfPerson(at: start - 1)
    case .in: return decade(at: start)
    default: return said.flatMap { ageBeforeWord($0) }
    }
  }

  /// "Aged 7", "at the age of 9".
  private func ageAfterWord(at start: Int) -> StatedValue? {
    var next = start + 1
    if cue(next) == .of || cue(next) == .is || cue(next) == .was { next += 1 }
    guard let said = quantities.quantity(at: next), isAge(said.amount) else { return nil }
    if let measure = measures.measure(at: next), case .time = measure.unit {
      let years = measure.amount.scaled(by: 1 / TimeUnit.year.days)
      return value(.age(years), start..<measure.end, measure, rule: .ageWord)
    }
    return value(
      .age(said.amount), start..<said.words.upperBound, modifier: said.modifier, rule: .ageWord)
  }

  /// "54 yo", "54yo", "54 y/o", "54 y.o.".
  private func ageBeforeWord(_ said: Quantity) -> StatedValue? {
    guard isAge(said.amount) else { return nil }
    let end: Int
    switch cue(said.end) {
    case .yo: end = said.end + 1
    case .y where cue(said.end + 2) == .o:
      guard cue(said.end + 1) == .slash || cue(said.end + 1) == .dot else { return nil }
      end = said.end + 3
    default: return nil
    }
    return value(
      .age(said.amount), said.start..<end, modifier: said.modifier, rule: .ageWord)
  }

  /// "I'm 54", "he turned 50": the number must be the end of what is said of the person.
  private func ageOfPerson(at start: Int) -> StatedValue? {
    var next = start + 1
    switch cue(next) {
    case .am, .is, .was, .turned: next += 1
    default: return nil
    }
    if cue(next) == .just || cue(next) == .turned { next += 1 }
    guard let said = quantities.quantity(at: next), isAge(said.amount), said.amount.low >= 1,
      said.amount.low.rounded() == said.amount.low, isClosed(at: said.end)
    else { return nil }
    let isOther = start >= 0 && cue(start) == .he
    return value(
      .age(said.amount), said.words, modifier: said.modifier,
      rule: isOther ? .ageByPronoun : .ageByPerson)
  }

  /// Whether nothing after a number says what it counts.
  func isClosed(at index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if tokens[index].kind.isBreak { return cue(index) != .slash }
    switch cue(index) {
    case .and, .but, .so, .or, .when, .closing: return true
    default: return tokens.roles(index).contains(.follower)
    }
  }

  /// "In my fifties", "in her late 40s".
  private func decade(at start: Int) -> StatedValue? {
    guard cue(start + 1) == .my else { return nil }
    var next = start + 2
    let part = cue(next)
    if part == .early || part == .mid || part == .late { next += 1 }
    guard let (first, end) = decadeName(at: next) else { return nil }
    let years =
      switch part {
      case .early: Amount(first, to: first + 3, isApproximate: true)
      case .mid: Amount(first + 4, to: first + 6, isApproximate: true)
      case .late: Amount(first + 7, to: first + 9, isApproximate: true)
      default: Amount(first, to: first + 9, isApproximate: true)
      }
    return value(.age(years), start..<end, rule: .ageByDecade)
  }

  private func decadeName(at index: Int) -> (first: Double, end: Int)? {
    guard index < tokens.count else { return nil }
    if let first = tokens.decade(index) { return (first, index + 1) }
    guard let first = number(index), cue(index + 1) == .s,
      tokens[index + 1].span.lowerBound - tokens[index].span.upperBound <= 3,
      (10...90).contains(first), (first / 10).rounded() == first / 10
    else { return nil }
    return (first, index + 2)
  }

  func isAge(_ years: Amount) -> Bool { years.low >= 0 && years.high <= 120 }
}
