extension StatedValue.Surroundings {
  /// What stands around a value with its modifier.
  init(of words: Range<Int>, in text: ValueTokens) {
    self = []
    let isFirst = words.lowerBound == 0
    let isLast = words.upperBound == text.count
    let before = words.lowerBound - (text.cue(words.lowerBound - 1) == .the ? 2 : 1)
    let after = text.roles(words.upperBound)
    if text.roles(before).contains(.since) || after.contains(.lasting) { insert(.since) }
    if after.contains(.stature) { insert(.stature) }
    if isFirst, !after.isDisjoint(with: [.trait, .person]) { insert(.introduces) }
    if isFirst || text[words.lowerBound - 1].kind.isBreak,
      isLast || text[words.upperBound].kind.isBreak
    {
      insert(.alone)
    }
  }
}
