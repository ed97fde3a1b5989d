/// Reads short answers to a numbered list of choices: "the second", "1 and 3", "all but the last".
///
/// A label that is repeated word for word wins over everything, so that a list with a choice "both"
/// works. A number that belongs to a measure ("2 weeks") or is none of the list's isn't a pick.
public struct ChoiceReader: Sendable {
  /// The words that point at items.
  public let vocabulary: ChoiceVocabulary

  /// Creates a reader.
  public init(_ vocabulary: ChoiceVocabulary) { self.vocabulary = vocabulary }

  /// Reads an answer.
  ///
  /// - Returns: The reading, or `nil` when the utterance doesn't answer by picking.
  /// - Complexity: O(*n* · *c*) for *n* tokens and *c* choices.
  public func read(_ tokens: Tokens, _ choices: ChoiceList) -> ChoiceReading? {
    let scan = ChoiceScan(tokens, vocabulary)
    let telling = scan.segments.flatMap { ($0.signs + $0.content).joined() }
    let content = telling.isEmpty ? Array(tokens.indices) : telling
    if case .whole(let item) = choices.match(content, in: tokens) {
      return ChoiceReading(picked: [item], step: .label, cues: [0..<tokens.count])
    }
    var tally = ChoiceTally(choices)
    for segment in scan.segments {
      guard let pick = pick(segment, tokens, choices) else {
        // A remark after a pick is no matter; half of a pick is.
        if segment.joint == .stop, tally.step != nil { continue }
        if segment.isOpening { continue }
        return nil
      }
      tally.count(pick, segment)
    }
    return tally.reading
  }

  private func pick(_ segment: ChoiceScan.Segment, _ tokens: Tokens, _ choices: ChoiceList)
    -> ChoicePick?
  {
    var pointer = ChoicePointer(segment.parts, tokens, count: choices.count)
    if let pick = pointer.pick() { return pick }
    guard segment.parts.allSatisfy({ $0.number == nil || $0.isFiller }) || segment.parts.count > 1
    else { return nil }
    switch choices.match(segment.content.flatMap { Array($0) }, in: tokens) {
    case .whole(let item): return ChoicePick([item], .label, segment.content)
    case .part(let items) where items.count == 1:
      return ChoicePick(items, .label, segment.content)
    case .part(let items): return ChoicePick(items, .label, segment.content, isOpen: true)
    case .overlap(let item): return ChoicePick([item], .overlap, segment.content)
    case nil: return nil
    }
  }
}

extension ChoiceScan.Segment {
  /// The tokens that can tell labels apart.
  fileprivate var content: [Range<Int>] { parts.filter { !$0.isFiller }.map(\.tokens) }
  /// Whether it is only fillers.
  fileprivate var isOpening: Bool { parts.allSatisfy(\.isFiller) && signs.isEmpty }
}

/// The items that one segment points at.
struct ChoicePick {
  let items: [Int]
  let step: ChoiceReading.Step
  let cues: [Range<Int>]
  /// Whether it could be any of them and not all.
  let isOpen: Bool

  init(
    _ items: [Int], _ step: ChoiceReading.Step, _ cues: [Range<Int>], isOpen: Bool = false
  ) {
    self.items = items
    self.step = step
    self.cues = cues
    self.isOpen = isOpen
  }
}
