/// A place where a phrase of the lexicon stands.
struct Match: Hashable, Sendable {
  /// The entry of the lexicon.
  let entry: Int
  /// From the first of its words to the last, with those that it passes over.
  let tokens: Range<Int>
  /// Which tokens of the range it consumes: bit *i* is the *i*-th.
  let consumed: UInt64
  /// The weakest step that any of its words needed.
  let step: Step

  /// How many words it consumes.
  var weight: Int { consumed.nonzeroBitCount }

  /// Whether it consumes all that another match does.
  func covers(_ other: Match) -> Bool {
    other.consumed(from: tokens) & ~consumed == 0 && encloses(other)
  }

  /// Whether both consume some token.
  func overlaps(_ other: Match) -> Bool {
    tokens.overlaps(other.tokens) && other.consumed(from: tokens) & consumed != 0
  }

  private func encloses(_ other: Match) -> Bool {
    tokens.lowerBound <= other.tokens.lowerBound && other.tokens.upperBound <= tokens.upperBound
  }

  /// What it consumes, with the bits counted from the start of a range.
  private func consumed(from range: Range<Int>) -> UInt64 {
    let shift = tokens.lowerBound - range.lowerBound
    return shift >= 0 ? consumed << UInt64(min(shift, 64)) : consumed >> UInt64(min(-shift, 64))
  }
}
