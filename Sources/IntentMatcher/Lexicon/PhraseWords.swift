/// The distinct words of all phrases, each of which makes a class of forms.
struct PhraseWords: Sendable {
  /// One word of the notation.
  struct Word: Hashable, Sendable {
    let text: String
    /// Whether its inflections and other spellings are meant, too.
    let bends: Bool
  }

  /// The classes below this one stand for gaps.
  static let firstClass = 4

  private(set) var words: [Word] = []
  private var numbers: [Word: Int] = [:]

  /// The class of a part of a wording, new or old.
  mutating func number(of part: Phrase.Part, bends: Bool) -> Int {
    switch part {
    case .gap(let width): min(width, Self.firstClass - 1)
    case .word(let text): number(of: Word(text: text, bends: bends))
    case .exactly(let text): number(of: Word(text: text, bends: false))
    }
  }

  private mutating func number(of word: Word) -> Int {
    if let number = numbers[word] { return number }
    let number = words.count + Self.firstClass
    words.append(word)
    numbers[word] = number
    return number
  }
}
