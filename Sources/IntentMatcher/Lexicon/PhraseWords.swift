/// The distinct words of all phrases, each of which makes a class of forms, and the distinct places:
/// sets of words of which one stands there.
struct PhraseWords: Sendable {
  /// One word of the notation.
  struct Word: Hashable, Sendable {
    let text: String
    /// Whether its inflections and other spellings are meant, too.
    let bends: Bool
  }

  /// The classes, and the places, below this one stand for gaps.
  static let firstClass = 4

  private(set) var words: [Word] = []
  /// The classes of the words of each place.
  private(set) var places: [[Int]] = (0..<firstClass).map { [$0] }
  private var classes: [Word: Int] = [:]
  private var numbers: [[Int]: Int] = [:]

  /// The number of a place of a phrase, new or old.
  mutating func number(of place: [Phrase.Part], bends: Bool) -> Int {
    var classes: [Int] = []
    for part in place {
      switch part {
      case .gap(let width): return min(width, Self.firstClass - 1)
      case .word(let text): classes.append(number(of: Word(text: text, bends: bends)))
      case .exactly(let text): classes.append(number(of: Word(text: text, bends: false)))
      }
    }
    classes.sort()
    if let number = numbers[classes] { return number }
    numbers[classes] = places.count
    places.append(classes)
    return places.count - 1
  }

  private mutating func number(of word: Word) -> Int {
    if let number = classes[word] { return number }
    let number = words.count + Self.firstClass
    words.append(word)
    classes[word] = number
    return number
  }
}
