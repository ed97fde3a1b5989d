/// How hard a text is to read, by the Flesch–Kincaid grade.
///
/// Grade = 0.39 · words a sentence + 11.8 · syllables a word − 15.59. Syllables are counted by
/// groups of vowels, without silent endings. A known term counts as two syllables at most: its
/// readers know it, or are told what it means.
///
/// Source: J. P. Kincaid et al., Derivation of new readability formulas for Navy enlisted
/// personnel, Research Branch Report 8-75, 1975.
struct Readability {
  /// The US school grade.
  let grade: Double
  /// The words of the longest sentence.
  let longestSentence: Int
  /// All words.
  let wordCount: Int

  /// Measures a text.
  ///
  /// - Complexity: O(*n*) in its bytes.
  init(of text: String, known: Set<String>) {
    var counter = Counter(known: known)
    counter.count(text.utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 })
    longestSentence = counter.longest
    wordCount = counter.words
    grade =
      counter.words == 0
      ? 0
      : 0.39 * Double(counter.words) / Double(max(counter.sentences, 1))
        + 11.8 * Double(counter.syllables) / Double(counter.words) - 15.59
  }
}

/// Counts words, sentences and syllables in one pass.
private struct Counter {
  let known: Set<String>
  var words = 0
  var syllables = 0
  var sentences = 0
  var longest = 0
  private var inSentence = 0

  init(known: Set<String>) { self.known = known }

  /// Counts a text in lower case.
  mutating func count(_ bytes: [UInt8]) {
    var start: Int?
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      if Self.belongsToWord(byte), !Self.isPunctuation(bytes, at: index) {
        start = start ?? index
        continue
      }
      if let begun = start {
        addWord(bytes[begun..<index])
        start = nil
      }
      let isEnd =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      if isEnd, index + 1 == bytes.count || Self.isBlankOrQuote(bytes[index + 1]) { endSentence() }
    }
    endSentence()
  }

  private mutating func addWord(_ bytes: ArraySlice<UInt8>) {
    let word = bytes.drop { $0 == UInt8(ascii: "'") }
    guard !word.isEmpty else { return }
    words += 1
    inSentence += 1
    let count = Syllables.count(word)
    syllables += count > 2 && isKnown(word) ? 2 : count
  }

  /// Whether a word is a known term, in singular or plural.
  private func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
    known.contains(String(decoding: word, as: UTF8.self))
      || word.last == UInt8(ascii: "s")
        && known.contains(String(decoding: word.dropLast(), as: UTF8.self))
  }

  private mutating func endSentence() {
    guard inSentence > 0 else { return }
    sentences += 1
    longest = max(longest, inSentence)
    inSentence = 0
  }

  private static func belongsToWord(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "'")
      || byte >= 0x80
  }

  /// Whether a byte belongs to a dash, a curly quotation mark, a bullet or dots: U+2000 to U+206F.
  private static func isPunctuation(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] >= 0x80
      && (max(index - 2, 0)...index).contains { start in
        start + 2 < bytes.count && bytes[start] == 0xE2
          && (bytes[start + 1] == 0x80 || (bytes[start + 1] == 0x81 && bytes[start + 2] < 0xB0))
      }
  }

  private static func isBlankOrQuote(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
