/// A whole number as it grows word by word.
///
/// English numbers are groups below a thousand, each with a scale that is smaller than the one
/// before. A word is taken only if it fits, so "twenty twenty" is two numbers and "twenty-two" one.
struct Cardinal: Sendable {
  /// The groups that have got their scale.
  private var total = 0.0
  /// The group that is being said.
  private var group = 0.0
  /// The next addend must be below.
  private var room = 1_000.0
  /// The next scale must be below.
  private var limit = Double.infinity
  /// Whether the group has words of its own.
  private var hasGroup = false
  /// Whether it began with digits, of which any hundreds make sense: "32 hundred".
  private var isDigits = false
  /// The scale, if a scale was the last word.
  private(set) var lastScale: Double?

  /// The number so far.
  var value: Double { total + group }

  /// Whether anything was said.
  var isEmpty: Bool { !hasGroup && total == 0 }

  /// Whether an "and" can go on: "two hundred and six", "twenty and four".
  var allowsAnd: Bool { (lastScale != nil || room <= 100) && room > 0 }

  /// Whether tens were said last, so that units can follow.
  var awaitsUnits: Bool { room == 10 }

  /// Takes a word if it fits.
  mutating func take(_ word: NumberWord) -> Bool {
    switch word {
    case .small(let addend): return add(addend, leaving: 0, isSmall: true)
    case .ten(let addend): return add(addend, leaving: 10, isSmall: false)
    case .hundred:
      guard group < 100 || (isDigits && room == 0), hasGroup ? group > 0 : isEmpty else {
        return false
      }
      group = (hasGroup ? group : 1) * 100
      (hasGroup, room, lastScale, isDigits) = (true, 100, nil, false)
    case .scale(let scale):
      guard scale < limit || (!hasGroup && total > 0 && lastScale != nil && scale > limit) else {
        return false
      }
      if hasGroup {
        total += group * scale
      } else {
        total = max(total, 1) * scale
      }
      (group, hasGroup, room, limit, lastScale) = (0, false, 1_000, scale, scale)
    }
    return true
  }

  /// Takes digits: to begin with any, later only what the words before leave room for.
  mutating func take(digits: Double) -> Bool {
    if isEmpty {
      group = digits
      (hasGroup, room, isDigits) = (true, 0, true)
      return true
    }
    guard digits >= 1, digits.rounded() == digits else { return false }
    return add(digits, leaving: 0, isSmall: digits < 10)
  }

  private mutating func add(_ addend: Double, leaving rest: Double, isSmall: Bool) -> Bool {
    guard addend < room, addend > 0 || isEmpty, room > 10 || isSmall else { return false }
    group += addend
    (hasGroup, room, lastScale, isDigits) = (true, rest, nil, false)
    if rest == 0, group == 0 { room = 0 }
    return true
  }
}
