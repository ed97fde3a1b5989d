extension ValueParser {
  /// When something began, or a time up to now.
  func onset(at start: Int, _ measure: Measure?) -> StatedValue? {
    if let measure, case .time = measure.unit, cue(measure.end) == .ago {
      return value(
        .onset(.ago(measure.amount)), measure.start..<measure.end + 1, measure, rule: .ago)
    }
    switch cue(start) {
    case .since: return since(at: start)
    case .last, .past: return last(at: start)
    case .in, .on: return date(at: start)
    case .for: return vagueTime(at: start + 1)
    default: return nil
    }
  }

  /// "Since March 2019", "since last week", "since I was 12", "since two weeks ago".
  private func since(at start: Int) -> StatedValue? {
    var next = start + 1
    if cue(next) == .about { next += 1 }
    if let (date, end) = calendarDate(at: next) {
      return value(.onset(.date(date)), start..<end, rule: .since)
    }
    if let other = sinceOther(at: next) {
      switch other.meaning {
      case .onset(let onset): return value(.onset(onset), start..<other.end, rule: .since)
      case .age(let age): return value(.onset(.age(age)), start..<other.end, rule: .since)
      case .duration(let days):
        return value(.onset(.ago(days)), start..<other.end, rule: .since)
      case .number, .ordinal, .length, .temperature, .severity, .frequency, .side: break
      }
    }
    // "Since three weeks" is what many say for "for three weeks".
    guard let measure = measures.measure(at: next), case .time = measure.unit else { return nil }
    return value(.onset(.ago(measure.amount)), start..<measure.end, measure, rule: .since)
  }

  /// A beginning that can stand by itself too.
  private func sinceOther(at start: Int) -> StatedValue? {
    switch cue(start) {
    case .since, .for: nil
    default:
      onset(at: start, measures.measure(at: start))
        ?? ageByWord(at: start, quantities.quantity(at: start))
    }
  }

  /// "Last week" began some time ago; "the last few weeks" and "the past week" are a time up to now.
  private func last(at start: Int) -> StatedValue? {
    let next = start + 1
    if cue(start) == .last, let (named, end) = calendarDate(at: next) {
      var date = named
      date.isLast = true
      return value(.onset(.date(date)), start..<end, rule: .last)
    }
    if let measure = measures.measure(at: next), case .time = measure.unit {
      return value(.duration(measure.amount), start..<measure.end, measure, rule: .last)
    }
    guard next < tokens.count, let word = tokens.unit(next), !word.needsDigits,
      case .time(let unit) = word.unit, unit.days >= 1
    else { return nil }
    let amount = Amount(unit.days, isApproximate: true)
    let isPeriod = cue(start) == .past || isPeriod(before: start)
    return StatedValue(
      isPeriod ? .duration(amount) : .onset(.ago(amount)), unit: word.unit, start..<next + 1,
      of: tokens, rule: .last)
  }

  /// "For the last week", "over the last month".
  private func isPeriod(before start: Int) -> Bool {
    guard cue(start - 1) == .the || cue(start - 1) == .this else { return false }
    switch cue(start - 2) {
    case .for, .over, .in, .during: return true
    default: return false
    }
  }

  /// "Years, maybe 8": a unit that a guessed number makes more exact.
  func madeExact(at start: Int) -> StatedValue? {
    guard let unit = severalTimes(at: start) else { return nil }
    let next = cue(start + 1) == .comma ? start + 2 : start + 1
    guard cue(next) == .about, let said = quantities.quantity(at: next),
      said.end >= tokens.count || tokens[said.end].kind.isBreak
    else { return nil }
    let amount = MeasureUnit.time(unit).amount(of: said.amount)
    return StatedValue(
      .duration(amount), unit: .time(unit), start..<said.end, of: tokens, rule: .unit)
  }

  /// A unit of time of which there are several: "weeks".
  private func severalTimes(at start: Int) -> TimeUnit? {
    guard start < tokens.count, let word = tokens.unit(start), !word.needsDigits,
      case .time(let unit) = word.unit, tokens.form(at: start).last == UInt8(ascii: "s")
    else { return nil }
    return unit
  }

  /// "For weeks", "for months": more than one, and fewer than make the next larger unit.
  private func vagueTime(at start: Int) -> StatedValue? {
    if let exact = madeExact(at: start) { return exact }
    guard let unit = severalTimes(at: start) else { return nil }
    let amount = Amount(2, to: 10, isApproximate: true, bound: .least).scaled(by: unit.days)
    return StatedValue(
      .duration(amount), unit: .time(unit), start..<start + 1, of: tokens, rule: .unit)
  }

  /// "In March", "in 2019", "on Tuesday".
  private func date(at start: Int) -> StatedValue? {
    guard let (date, end) = calendarDate(at: start + 1) else { return nil }
    return value(.onset(.date(date)), start..<end, rule: .date)
  }

  /// "March", "March 2019", "2019", "summer", "Tuesday".
  private func calendarDate(at start: Int) -> (Onset.CalendarDate, end: Int)? {
    guard start < tokens.count else { return nil }
    if let year = year(at: start) { return (Onset.CalendarDate(year: year), start + 1) }
    guard let name = tokens.name(start) else { return nil }
    switch name {
    case .weekday(let day): return (Onset.CalendarDate(weekday: day), start + 1)
    case .month(let month):
      let (year, end) = yearAfter(start + 1)
      return (Onset.CalendarDate(year: year, month: month), end)
    case .season(let season):
      let (year, end) = yearAfter(start + 1)
      return (Onset.CalendarDate(year: year, season: season), end)
    }
  }

  private func yearAfter(_ index: Int) -> (Int?, end: Int) {
    let next = cue(index) == .of || cue(index) == .comma ? index + 1 : index
    guard let year = year(at: next) else { return (nil, index) }
    return (year, next + 1)
  }

  private func year(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, tokens.form(at: index).count == 4,
      let value = number(index), let year = Int(exactly: value), (1900..<2100).contains(year)
    else { return nil }
    return year
  }
}
