/// Adds up what the segments of an answer pick and leave out.
struct ChoiceTally {
  private let choices: ChoiceList
  private var picked: Set<Int> = []
  private var excluded: Set<Int> = []
  private var isOpen = false
  private var cues: [Range<Int>] = []
  /// The least certain step so far; `nil` before the first pick.
  private(set) var step: ChoiceReading.Step?

  init(_ choices: ChoiceList) { self.choices = choices }

  /// Takes a segment's pick into account.
  mutating func count(_ pick: ChoicePick, _ segment: ChoiceScan.Segment) {
    step = max(step ?? pick.step, pick.step)
    cues += segment.signs + pick.cues
    let items = Set(pick.items)
    if segment.isExcluded, !pick.isOpen {
      excluded.formUnion(items)
      picked.subtract(items)
      return
    }
    isOpen = isOpen || pick.isOpen || segment.joint == .or && !picked.isEmpty
    picked.formUnion(items)
    excluded.subtract(items)
    if segment.isOnly || pick.step == .quantifier && items.isEmpty {
      excluded = Set(0..<choices.count).subtracting(picked)
    }
  }

  /// The reading; several picks where one is wanted are alternatives.
  var reading: ChoiceReading? {
    guard let step else { return nil }
    let left = Set(0..<choices.count).subtracting(excluded)
    var picked = picked
    if picked.isEmpty, !choices.allowsSeveral, left.count == 1 { picked = left }
    var reading = ChoiceReading(
      excluded: excluded.sorted(), step: step, cues: cues.sorted { $0.lowerBound < $1.lowerBound })
    if isOpen || !choices.allowsSeveral && picked.count > 1 {
      reading.alternatives = picked.sorted()
    } else {
      reading.picked = picked.sorted()
    }
    return reading
  }
}
