/// The distinct places of all phrases, each of which makes a class of forms: a word with all that it
/// may look like, or several words of which one stands there.
struct PhraseWords: Sendable {
  /// One word of the notation.
  struct Word: Hashable, Sendable {
    let text: String
    /// Whether its inflections and other spellings are meant, too.
    let bends: Bool
  }

  /// The classes below this one stand for gaps.
  static let firstClass = 4

  /// The words of each class.
  private(set) var places: [[Word]] = []
  private var numbers: [[Word]: Int] = [:]

  /// The class of a place of a phrase, new or old.
  mutating func number(of place: [Phrase.Part], bends: Bool) -> Int {
    var words: [Word] = []
    for part in place {
      switch part {
      case .gap(let width): return min(width, Self.firstClass - 1)
      case .word(let text): words.append(Word(text: text, bends: bends))
      case .exactly(let text): words.append(Word(text: text, bends: false))
      }
    }
    if let number = numbers[words] { return number }
    let number = places.count + Self.firstClass
    places.append(words)
    numbers[words] = number
    return number
  }
}
