/// Reads one segment as numbers, ordinals and quantifiers, from left to right.
struct ChoicePointer {
  private let parts: [ChoiceScan.Part]
  private let tokens: Tokens
  private let count: Int
  private var position = 0

  init(_ parts: [ChoiceScan.Part], _ tokens: Tokens, count: Int) {
    let telling = parts.filter { !$0.isFiller }
    // A word that is mostly a filler, such as `one` or `a`, points when nothing else does.
    self.parts = telling.isEmpty ? parts.filter { $0.roles.count > 1 } : parts.pointing
    self.tokens = tokens
    self.count = count
  }

  /// The items, if every part points at one of the list.
  mutating func pick() -> ChoicePick? {
    var items: [Int] = []
    var step = ChoiceReading.Step.number
    while position < parts.count {
      guard let (places, used) = take(), places.allSatisfy({ $0 >= 1 && $0 <= count }) else {
        return nil
      }
      items += places.map { $0 - 1 }
      step = max(step, used)
    }
    guard !items.isEmpty || step == .quantifier else { return nil }
    return ChoicePick(items, step, parts.map(\.tokens))
  }

  /// The places, counted from one, that the next parts point at.
  private mutating func take() -> (places: [Int], step: ChoiceReading.Step)? {
    while position < parts.count, parts[position].roles.contains(.marker) { position += 1 }
    guard position < parts.count else { return nil }
    let roles = parts[position].roles
    position += 1
    for role in roles {
      switch role {
      case .number(let number): return numbers(from: number)
      case .letter(let number): return ([number], .number)
      case .ordinal(1): return (takeNumber().map { Array(1...max($0, 1)) } ?? [1], .ordinal)
      case .ordinal(let place): return ([place], .ordinal)
      case .fromEnd(1):
        let number = takeNumber() ?? 1
        return number <= count ? (Array(count - max(number, 1) + 1...count), .ordinal) : nil
      case .fromEnd(let place): return ([count - place + 1], .ordinal)
      case .middle: return count % 2 == 1 ? ([count / 2 + 1], .ordinal) : nil
      case .all:
        guard takeNumber() ?? count == count else { return nil }
        return (Array(1...max(count, 1)), .quantifier)
      case .both: return count == 2 ? ([1, 2], .quantifier) : nil
      case .none: return ([], .quantifier)
      case .marker, .except, .negator, .only, .and, .but, .or, .through, .filler: continue
      }
    }
    return nil
  }

  /// A number, or a run of them: `1 to 3`, `1-3`.
  private mutating func numbers(from first: Int) -> (places: [Int], step: ChoiceReading.Step)? {
    var next = position
    if next < parts.count, parts[next].roles.contains(.through) { next += 1 }
    guard next < parts.count, let last = parts[next].number,
      next > position || tokens[parts[next].tokens.lowerBound].isHyphenated
    else { return ([first], .number) }
    position = next + 1
    return first < last && last <= count ? (Array(first...last), .number) : nil
  }

  private mutating func takeNumber() -> Int? {
    guard position < parts.count, let number = parts[position].number else { return nil }
    position += 1
    return number
  }
}

extension [ChoiceScan.Part] {
  /// All parts but fillers, save where a marker before one makes it a name: `option a`.
  fileprivate var pointing: [ChoiceScan.Part] {
    indices.filter { index in
      !self[index].isFiller
        || index > 0 && self[index - 1].roles.contains(.marker) && self[index].roles.count > 1
    }.map { self[$0] }
  }
}
