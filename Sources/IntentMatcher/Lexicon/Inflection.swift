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
      let stem = word.dropLast()
      forms += ["\(stem)ied", "\(word)ing", "\(stem)ier", "\(stem)iest"]
    } else if last == UInt8(ascii: "e") {
      forms += ["\(word)d", "\(word)r", "\(word)st"]
      forms.append(word.hasSuffix("ie") ? "\(word.dropLast(2))ying" : "\(word.dropLast())ing")
      if word.hasSuffix("ee") || word.hasSuffix("ye") { forms.append("\(word)ing") }
    } else {
      for stem in stems(word, letters) {
        forms += ["\(stem)ed", "\(stem)ing", "\(stem)er", "\(stem)est"]
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
    func add(_ base: some StringProtocol) {
      let base = String(base)
      if base.utf8.count > 2, isWord(base), forms(of: base).contains(form),
        !bases.contains(base)
      {
        bases.append(base)
      }
    }
    if form.hasSuffix("s") {
      add(form.dropLast())
      add(form.dropLast(2))
      if form.hasSuffix("ies") { add("\(form.dropLast(3))y") }
    }
    for (ending, length) in [("ing", 3), ("ed", 2), ("er", 2), ("est", 3)]
    where form.hasSuffix(ending) {
      let stem = form.dropLast(length)
      add(stem)
      add("\(stem)e")
      add(stem.dropLast())
      if stem.hasSuffix("i") { add("\(stem.dropLast())y") }
      if stem.hasSuffix("y") { add("\(stem.dropLast())ie") }
    }
    return bases
  }

  /// Whether a word looks like a form of another, which "testing" does but "test", "sting" and
  /// "bleed" don't.
  private static func isForm(_ word: String, _ letters: [UInt8]) -> Bool {
    ["ed", "ing", "est"].contains { ending in
      word.hasSuffix(ending) && !word.hasSuffix("eed")
        && letters.dropLast(ending.utf8.count).contains(where: isVowel)
    }
  }

  private static func sForms(_ word: String, _ letters: [UInt8]) -> [String] {
    let ending = letters[letters.count - 1]
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    if hisses { return ["\(word)es"] }
    if ending == UInt8(ascii: "y"), !isVowel(letters[letters.count - 2]) {
      return ["\(word.dropLast())ies"]
    }
    return ending == UInt8(ascii: "o") ? ["\(word)s", "\(word)es"] : ["\(word)s"]
  }

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

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
