/// Which items of a list an answer picks, and how it was understood.
public struct ChoiceReading: Hashable, Sendable {
  /// How an answer points at items, from the most to the least certain.
  public enum Step: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// By their number or letter: `2`, `option b`.
    case number
    /// By their place: `the second`, `the last two`.
    case ordinal
    /// By how many of them: `both`, `none of those`.
    case quantifier
    /// By words that are in their label and in no other.
    case label
    /// By words most of which are in their label: a suggestion to confirm, no more.
    case overlap

    /// Orders steps by certainty.
    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }

  /// The items that are picked, counted from zero, in ascending order.
  public var picked: [Int] = []
  /// The items that are expressly left out, in ascending order.
  public var excluded: [Int] = []
  /// Items between which the answer doesn't decide ("2 or 3"), in ascending order.
  public var alternatives: [Int] = []
  /// The least certain step that was used.
  public var step: Step
  /// The tokens that decided, from left to right.
  public var cues: [Range<Int>]
  /// Whether it should be confirmed before it is used.
  public var isSuggestion: Bool { step == .overlap }
}
