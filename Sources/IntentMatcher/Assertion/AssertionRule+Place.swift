extension AssertionRule.Place {
  /// Whether a phrase that stands at some tokens counts.
  func admits(_ range: Range<Int>, in map: ClauseMap) -> Bool {
    switch self {
    case .anywhere: true
    case .inside: !map.isPause(at: range.upperBound)
    case .last: map.isPause(at: range.upperBound)
    case .first: map.isFirst(range.lowerBound)
    case .alone: map.isFirst(range.lowerBound) && map.isPause(at: range.upperBound)
    }
  }
}
