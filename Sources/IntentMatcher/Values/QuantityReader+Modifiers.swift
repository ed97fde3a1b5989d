extension QuantityReader {
  /// Words that limit what follows: "about", "at least", "no more than".
  ///
  /// Several may pile up ("maybe just over"); the last limit counts. At most six words are read.
  func modifier(at start: Int) -> (bound: Amount.Bound?, end: Int)? {
    var end = start
    var bound: Amount.Bound?
    for _ in 0..<3 {
      guard let next = oneModifier(at: end) else { break }
      end = next.end
      bound = next.bound ?? bound
    }
    // "Just 3 weeks" is no less sharp than "3 weeks".
    guard end > start, !(end == start + 1 && cue(start) == .just) else { return nil }
    return (bound, end)
  }

  private func oneModifier(at index: Int) -> (bound: Amount.Bound?, end: Int)? {
    switch (cue(index), cue(index + 1)) {
    case (.about, _), (.just, _): (nil, index + 1)
    case (.over, _): (.least, index + 1)
    case (.under, _): (.most, index + 1)
    case (.at, .least): (.least, index + 2)
    case (.at, .most), (.up, .to): (.most, index + 2)
    case (.more, .than), (.bigger, .than): (.least, index + 2)
    case (.less, .than), (.smaller, .than): (.most, index + 2)
    case (.no, .more), (.not, .more): cue(index + 2) == .than ? (.most, index + 3) : nil
    case (.no, .less), (.not, .less): cue(index + 2) == .than ? (.least, index + 3) : nil
    default: nil
    }
  }
}
