/// Counts the syllables of English words, by groups of vowels without silent endings.
enum Syllables {
  /// The syllables of a word in lower case; a number is one.
  static func count(_ word: ArraySlice<UInt8>) -> Int {
    guard let first = word.first, first < 48 || first > 57 else { return 1 }
    var groups = 0
    var inGroup = false
    for letter in withoutSilentEnding(word) {
      let isVowel = isVowel(letter)
      if isVowel, !inGroup { groups += 1 }
      inGroup = isVowel
    }
    return max(groups, 1)
  }

  private static func withoutSilentEnding(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch word.last {
    case UInt8(ascii: "s")
    where word.count > 3 && ends(word, "es") && !endsInSibilant(word)
      && !endsInSyllabicLe(word.dropLast()):
      word.dropLast(2)
    case UInt8(ascii: "d")
    where word.count > 3 && ends(word, "ed") && !ends(word, "ted") && !ends(word, "ded"):
      word.dropLast(2)
    case UInt8(ascii: "e") where word.count > 2 && !endsInSyllabicLe(word): word.dropLast()
    default: word
    }
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ suffix: String) -> Bool {
    word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private static func endsInSibilant(_ word: ArraySlice<UInt8>) -> Bool {
    ["ses", "xes", "zes", "ces", "ges", "ches", "shes"].contains { ends(word, $0) }
  }

  private static func endsInSyllabicLe(_ word: ArraySlice<UInt8>) -> Bool {
    ends(word, "le") && !isVowel(word[word.endIndex - 3])
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
