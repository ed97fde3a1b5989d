extension ValueParser {
  /// "Three times a day", "twice a week", "every other day", "every 3 hours", "daily".
  func rate(at start: Int, _ said: Quantity?) -> StatedValue? {
    switch cue(start) {
    case .every, .each: return every(at: start)
    case .daily: return rate(Amount(1), start..<start + 1)
    case .weekly: return rate(Amount(1 / TimeUnit.week.days), start..<start + 1)
    case .monthly: return rate(Amount(1 / TimeUnit.month.days), start..<start + 1)
    case .hourly: return rate(Amount(1 / TimeUnit.hour.days), start..<start + 1)
    default: return timesPerPeriod(at: start, said)
    }
  }

  /// A number of times in a period.
  private func timesPerPeriod(at start: Int, _ said: Quantity?) -> StatedValue? {
    guard let times = times(at: start, said), let (days, end) = period(at: times.end) else {
      return nil
    }
    return rate(times.amount.scaled(by: 1 / days), times.start..<end, modifier: times.modifier)
  }

  /// "Once", "twice", "3 times", `3x`.
  private func times(at start: Int, _ said: Quantity?) -> Quantity? {
    let lead = quantities.modifier(at: start)
    let word = lead?.end ?? start
    switch cue(word) {
    case .once: return Quantity(Amount(1), word..<word + 1)
    case .twice: return Quantity(Amount(2), word..<word + 1)
    default: break
    }
    guard var said, said.amount.low > 0 else { return nil }
    switch cue(said.end) {
    case .times, .x: said.end += 1
    default: return nil
    }
    return said
  }

  /// "A day", "per week", "each month", "daily", `/day`: how many days the period has.
  private func period(at start: Int) -> (days: Double, end: Int)? {
    switch cue(start) {
    case .a, .per, .each, .every, .slash:
      let next = start + 1
      guard next < tokens.count, let word = tokens.unit(next), !word.needsDigits,
        case .time(let unit) = word.unit
      else { return nil }
      return (unit.days, next + 1)
    case .daily: return (1, start + 1)
    case .weekly: return (TimeUnit.week.days, start + 1)
    case .monthly: return (TimeUnit.month.days, start + 1)
    default: return nil
    }
  }

  /// "Every day", "every other week", "every morning", "every 3 hours".
  private func every(at start: Int) -> StatedValue? {
    var next = start + 1
    var count = 1.0
    if cue(next) == .other {
      count = 2
      next += 1
    }
    if next < tokens.count, let word = tokens.unit(next), !word.needsDigits,
      case .time(let unit) = word.unit
    {
      return rate(Amount(1 / (count * unit.days)), start..<next + 1)
    }
    if cue(next) == .morning { return rate(Amount(1 / count), start..<next + 1) }
    guard cue(start) == .every, let measure = measures.measure(at: next),
      case .time = measure.unit, measure.amount.low > 0
    else { return nil }
    let amount = measure.amount
    return rate(
      Amount(1 / amount.high, to: 1 / amount.low, isApproximate: amount.isApproximate),
      start..<measure.end)
  }

  private func rate(_ amount: Amount, _ range: Range<Int>, modifier: Range<Int>? = nil)
    -> StatedValue
  {
    value(.frequency(amount), range, modifier: modifier, rule: .rate)
  }
}
