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
  private var bending = WordTable<Int>()
  private var exact = WordTable<Int>()
  /// The place of each class that stands alone somewhere, or zero.
  private var alone: [Int] = []
  private var choices: [[Int]: Int] = [:]

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
    return classes.count == 1 ? number(ofClass: classes[0]) : number(ofChoice: classes.sorted())
  }

  private mutating func number(ofClass class: Int) -> Int {
    let word = `class` - Self.firstClass
    if alone[word] == 0 {
      alone[word] = places.count
      places.append([`class`])
    }
    return alone[word]
  }

  private mutating func number(ofChoice classes: [Int]) -> Int {
    if let number = choices[classes] { return number }
    choices[classes] = places.count
    places.append(classes)
    return places.count - 1
  }

  private mutating func number(of word: Word) -> Int {
    let new = words.count + Self.firstClass
    let number =
      word.bends
      ? bending.value(of: word.text.utf8, or: new) : exact.value(of: word.text.utf8, or: new)
    if number == new {
      words.append(word)
      alone.append(0)
    }
    return number
  }
}
