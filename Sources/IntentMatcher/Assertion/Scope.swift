/// A trigger and the tokens that it is about, on one axis.
struct Scope: Hashable, Sendable {
  /// The trigger.
  let match: TriggerMatch
  /// The words that it stands for: "my mother" for "she".
  let name: Range<Int>?
  /// What it says of the mentions in its scope.
  let value: Stance.Value
  /// The tokens on one side of it that it is about.
  let range: Range<Int>
  /// What ended it.
  let end: StanceReason.ScopeEnd

  /// How many tokens stand between the trigger and a mention, or `nil` outside of the scope.
  ///
  /// A mention is reached when its nearer end is. A trigger within the mention's own words
  /// ("illness in your family") is nearer than any other.
  func distance(to mention: Range<Int>) -> Int? {
    if match.range.overlaps(mention) { return -1 }
    if range.lowerBound >= match.range.upperBound {
      guard range.contains(mention.lowerBound), !isEnded(within: mention) else { return nil }
      return mention.lowerBound - match.range.upperBound
    }
    guard range.contains(mention.upperBound - 1) else { return nil }
    return match.range.lowerBound - mention.upperBound
  }

  /// Whether the words that end the scope are part of a mention, which is then a clause of its own:
  /// "no fever, the scan shows a stone".
  private func isEnded(within mention: Range<Int>) -> Bool {
    if case .terminator(let place) = end { mention.overlaps(place) } else { false }
  }
}
