extension ValueParser {
  /// A side of the body.
  ///
  /// "Left" is also what was done to a thing and "right" is also good or just now, so both are sides
  /// only where the words around them leave nothing else.
  func side(at start: Int) -> StatedValue? {
    guard start < tokens.count, let word = tokens.side(start) else { return nil }
    switch word {
    case .left: return isSide(start, .left) ? side(.left, start..<sideEnd(start + 1)) : nil
    case .right: return isSide(start, .right) ? side(.right, start..<sideEnd(start + 1)) : nil
    case .both: return both(at: start)
    case .bilateral: return side(.both, start..<start + 1)
    case .owner, .noun, .notLeft, .notRight, .leaver, .affirmer, .notPair: return nil
    }
  }

  private func side(_ side: StatedValue.Side, _ range: Range<Int>) -> StatedValue {
    value(.side(side), range, rule: .sideWord)
  }

  /// "Left and right" are both sides.
  private func sideEnd(_ index: Int) -> Int { word(index) == .noun ? index + 1 : index }

  private func isSide(_ index: Int, _ side: SideWord) -> Bool {
    let (before, after) = (word(index - 1), word(index + 1))
    let other: SideWord = side == .left ? .right : .left
    if after == .noun || isJoinedToOther(index, other) { return true }
    if after == (side == .left ? .notLeft : .notRight) { return before == .owner && side == .left }
    if before == .owner { return true }
    if before == (side == .left ? .leaver : .affirmer) { return false }
    let isLast = index + 1 >= tokens.count || tokens[index + 1].kind.isBreak
    let isFirst = index == 0 || tokens[index - 1].kind.isBreak
    // Alone, "left" answers which side; "right" does so only if that was the question.
    if isLast, isFirst { return side == .left || expected == .side }
    return !isLast || expected == .side
  }

  private func isJoinedToOther(_ index: Int, _ other: SideWord) -> Bool {
    func isJoint(_ index: Int) -> Bool { cue(index) == .and || cue(index) == .or }
    return (isJoint(index + 1) && word(index + 2) == other)
      || (isJoint(index - 1) && word(index - 2) == other)
  }

  /// "Both sides", "both of my knees", "either side", "both" to a question for a side.
  private func both(at start: Int) -> StatedValue? {
    var next = start + 1
    if cue(next) == .of { next += 1 }
    if cue(next) == .my || cue(next) == .the { next += 1 }
    if word(next) == .noun { return side(.both, start..<next + 1) }
    if cue(start) != .each, next < tokens.count, tokens[next].kind == .word, isPair(next) {
      return side(.both, start..<start + 1)
    }
    return expected == .side && cue(start) != .each ? side(.both, start..<start + 1) : nil
  }

  /// Whether a word can name a pair: a plural, by its ending.
  private func isPair(_ index: Int) -> Bool {
    guard word(index) != .notPair else { return false }
    let form = tokens.form(at: index)
    return (form.count > 3 && form.last == UInt8(ascii: "s")) || tokens.isWord("feet", at: index)
  }

  private func word(_ index: Int) -> SideWord? {
    tokens.side(index)
  }
}
