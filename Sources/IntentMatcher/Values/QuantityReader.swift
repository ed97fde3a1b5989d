/// Reads quantities: "about three", "2-3", "between 2 and 4", "a couple of", "more than a dozen".
struct QuantityReader: Sendable {
  let numerals: NumeralReader

  var tokens: ValueTokens { numerals.tokens }

  /// A quantity with its modifiers.
  func quantity(at start: Int) -> Quantity? {
    let lead = modifier(at: start)
    guard var quantity = core(at: lead?.end ?? start) ?? afterArticle(lead?.end) else { return nil }
    if let lead {
      quantity.modifier = start..<lead.end
      quantity.amount.bound = lead.bound
      quantity.amount.isApproximate = quantity.amount.isApproximate || lead.bound == nil
    }
    return quantity
  }

  /// "About a six": the article after a modifier counts nothing.
  private func afterArticle(_ index: Int?) -> Quantity? {
    guard let index, cue(index) == .a else { return nil }
    return core(at: index + 1)
  }

  private func core(at start: Int) -> Quantity? {
    switch cue(start) {
    case .between: return pair(at: start, joint: .and)
    case .from: return pair(at: start, joint: .to)
    default: return vague(at: start) ?? range(at: start)
    }
  }

  /// "Between 2 and 4", "from 2 to 4".
  private func pair(at start: Int, joint: Cue) -> Quantity? {
    guard let low = numerals.numeral(at: start + 1), cue(low.end) == joint,
      let high = numerals.numeral(at: low.end + 1), high.value > low.value
    else { return nil }
    return Quantity(
      Amount(low.value, to: high.value), start..<high.end, isDigits: high.isDigits)
  }

  /// "A couple (of)", "a few", "several".
  private func vague(at start: Int) -> Quantity? {
    let word = cue(start) == .a ? start + 1 : start
    let amount: Amount
    switch cue(word) {
    case .couple: amount = Amount(2, isApproximate: true)
    case .few: amount = Amount(3, to: 5, isApproximate: true)
    case .several: amount = Amount(3, to: 7, isApproximate: true)
    case .someOf where word == start && isAmount(before: start):
      amount = Amount(3, to: 7, isApproximate: true)
    default: return nil
    }
    let end = cue(word + 1) == .of && cue(word) != .several ? word + 2 : word + 1
    return Quantity(amount, start..<end)
  }

  /// "For some days" is an amount, "some days it is worse" is not.
  private func isAmount(before index: Int) -> Bool {
    switch cue(index - 1) {
    case .for, .during, .since: true
    default: false
    }
  }

  /// A numeral, and another after it if the two make a range.
  private func range(at start: Int) -> Quantity? {
    guard let low = numerals.numeral(at: start) else { return nil }
    var quantity = Quantity(Amount(low.value), start..<low.end, isDigits: low.isDigits)
    if let high = upper(after: low) {
      quantity = Quantity(
        Amount(low.value, to: high.value), start..<high.end, isDigits: high.isDigits)
    }
    if let end = softening(at: quantity.end) {
      quantity.modifier = quantity.end..<end
      quantity.amount.isApproximate = true
      quantity.end = end
    }
    return quantity
  }

  /// The upper end: "2-3", "2 - 3", "two or three", "2 to 3".
  private func upper(after low: Numeral) -> Numeral? {
    guard low.end < tokens.count else { return nil }
    let next: Int
    switch cue(low.end) {
    case .to, .or, .dash: next = low.end + 1
    default:
      guard tokens[low.end].isHyphenated else { return nil }
      next = low.end
    }
    guard let high = numerals.numeral(at: next), high.value > low.value else { return nil }
    return high
  }

  /// "Or so", "-ish", after the number.
  private func softening(at index: Int) -> Int? {
    if cue(index) == .ish { return index + 1 }
    return cue(index) == .or && cue(index + 1) == .so ? index + 2 : nil
  }

  func cue(_ index: Int) -> Cue? { numerals.cue(index) }
}
