/// The regular forms of English words, and the way back from a form to its possible bases.
///
/// Forms are made by rule for any word, whatever its part of speech: a form that doesn't exist, such
/// as "fingertipped", is never typed and does no harm. Forms that happen to be other words are
/// blocked by ``WordLore/unrelated``.
enum Inflection {
  /// The plural, the third person, past, participle, comparative and superlative of a word.
  ///
  /// - Complexity: O(*k*) in the letters of the word.
  static func forms(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count > 2, letters.allSatisfy({ $0 < 0x80 }), let last = letters.last else {
      return []
    }
    var forms = sForms(word, letters)
    guard !isForm(word, letters) else { return forms }
    let isVowelBefore = isVowel(letters[letters.count - 2])
    if last == UInt8(ascii: "y"), !isVowelBefore {
      let stem = text(letters.dropLast())
      forms += [stem + "ied", word + "ing", stem + "ier", stem + "iest"]
    } else if last == UInt8(ascii: "e") {
      forms += [word + "d", word + "r", word + "st"]
      let isIe = letters[letters.count - 2] == UInt8(ascii: "i")
      forms.append(text(letters.dropLast(isIe ? 2 : 1)) + (isIe ? "ying" : "ing"))
      if word.hasSuffix("ee") || word.hasSuffix("ye") { forms.append(word + "ing") }
    } else {
      for stem in stems(word, letters) {
        forms += [stem + "ed", stem + "ing", stem + "er", stem + "est"]
      }
    }
    return forms
  }

  /// The words that a form may come from by rule.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - isWord: Whether something is a word at all: most that a rule leads to aren't.
  /// - Returns: The words.
  static func bases(of form: String, where isWord: (String) -> Bool) -> [String] {
    var bases: [String] = []
    let letters = Array(form.utf8)
    func add(_ stem: ArraySlice<UInt8>, _ ending: String = "") {
      guard stem.count + ending.utf8.count > 2 else { return }
      let base = text(stem) + ending
      if isWord(base), forms(of: base).contains(form), !bases.contains(base) { bases.append(base) }
    }
    if form.hasSuffix("s") {
      add(letters.dropLast())
      add(letters.dropLast(2))
      if form.hasSuffix("ies") { add(letters.dropLast(3), "y") }
    }
    for ending in endings where form.hasSuffix(ending) {
      let stem = letters.dropLast(ending.utf8.count)
      add(stem)
      add(stem, "e")
      add(stem.dropLast())
      if stem.last == UInt8(ascii: "i") { add(stem.dropLast(), "y") }
      if stem.last == UInt8(ascii: "y") { add(stem.dropLast(), "ie") }
    }
    return bases
  }

  private static let endings = ["ing", "ed", "er", "est"]

  private static func text(_ letters: ArraySlice<UInt8>) -> String {
    String(decoding: letters, as: UTF8.self)
  }

  /// Whether a word looks like a form of another, which "testing" does but "test", "sting" and
  /// "bleed" don't.
  private static func isForm(_ word: String, _ letters: [UInt8]) -> Bool {
    endings.contains { ending in
      ending != "er" && word.hasSuffix(ending) && !word.hasSuffix("eed")
        && letters.dropLast(ending.utf8.count).contains(where: isVowel)
    }
  }

  private static func sForms(_ word: String, _ letters: [UInt8]) -> [String] {
    let ending = letters[letters.count - 1]
    if hisses.contains(where: word.hasSuffix) { return [word + "es"] }
    if ending == UInt8(ascii: "y"), !isVowel(letters[letters.count - 2]) {
      return [text(letters.dropLast()) + "ies"]
    }
    return ending == UInt8(ascii: "o") ? [word + "s", word + "es"] : [word + "s"]
  }

  private static let hisses = ["s", "x", "z", "ch", "sh"]

  /// What "-ed" and "-ing" are added to: a short word doubles its last letter, a longer one may.
  private static func stems(_ word: String, _ letters: [UInt8]) -> [String] {
    let last = letters[letters.count - 1]
    if last == UInt8(ascii: "c") { return [word + "k"] }
    let doubles =
      !isVowel(last) && isVowel(letters[letters.count - 2])
      && (letters.count < 3 || !isVowel(letters[letters.count - 3]))
      && !"wxy".utf8.contains(last)
    guard doubles else { return [word] }
    let doubled = word + String(decoding: [last], as: UTF8.self)
    let syllables =
      zip(letters, letters.dropFirst()).count { !isVowel($0) && isVowel($1) }
      + (isVowel(letters[0]) ? 1 : 0)
    return syllables > 1 ? [word, doubled] : [doubled]
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
