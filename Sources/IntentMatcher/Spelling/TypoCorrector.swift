/// Finds the word that a typing error most likely stands for.
///
/// Words of about the same length are scanned that begin with the same letter, with the second one, or
/// with a neighbour of the first on the keyboard; most are passed over by comparing their sets of
/// letters. Below some thirty thousand words that is faster than any index of deletions, and it needs
/// no memory to speak of.
package struct TypoCorrector: Sendable {
  /// What a misspelt word may stand for.
  package struct Correction: Hashable, Sendable {
    /// The form, by its number in the lexicon.
    package let form: Int
    /// How far it is from what was typed; see ``EditCost``.
    package let cost: Int
  }

  /// The forms, by length and first letter.
  private var forms: [UInt32] = []
  /// The letters of each form.
  private var letters: [UInt64] = []
  /// Where the words of each length and first letter begin.
  private var starts = [Int](repeating: 0, count: (EditCost.mostLetters + 1) << 5 + 1)

  /// The fewest letters of a word that is corrected.
  private let fewestLetters: Int

  /// How many bytes the tables take.
  var byteCount: Int { 12 * forms.count + 8 * starts.count }

  /// Creates a corrector for some forms of a lexicon.
  ///
  /// - Parameters:
  ///   - correctable: The forms.
  ///   - words: All forms.
  ///   - fewestLetters: The fewest letters of a word that is corrected: most shorter ones are close to
  ///     too many others.
  package init(_ correctable: [Int], in words: WordIndex, fewestLetters: Int = 4) {
    self.fewestLetters = fewestLetters
    let usable = correctable.filter {
      (fewestLetters...EditCost.mostLetters).contains(words[$0].count)
    }
    let shelved = usable.map { (shelf: Self.shelf(of: words[$0]), form: $0) }.sorted { $0 < $1 }
    forms = shelved.map { UInt32($0.form) }
    letters = shelved.map { Self.letters(of: words[$0.form]) }
    for (shelf, _) in shelved { starts[shelf + 1] += 1 }
    for shelf in 1..<starts.count { starts[shelf] += starts[shelf - 1] }
  }

  /// The number of the shelf on which a word stands: its length and its first letter.
  private static func shelf(of word: ArraySlice<UInt8>) -> Int {
    word.count << 5 | Int((word.first ?? 0) & 31)
  }

  /// The one form that a word stands for, or `nil` when none is near or two are about as near.
  ///
  /// Forms that mean the same, such as two inflections of a word, don't compete.
  ///
  /// - Complexity: O(*n*) in the words of about its length.
  package func correction(
    of word: ArraySlice<UInt8>, in words: WordIndex, meansSame: (Int, Int) -> Bool
  ) -> Correction? {
    let candidates = candidates(for: word, in: words, atMost: Self.bound(word.count))
    guard let best = Self.nearest(of: candidates) else { return nil }
    let rival = candidates.first {
      $0.form != best.form && $0.cost <= best.cost && !meansSame($0.form, best.form)
    }
    return rival == nil ? best : nil
  }

  /// The form nearest to a word, whatever else is as near.
  package func nearest(to word: ArraySlice<UInt8>, in words: WordIndex) -> Correction? {
    Self.nearest(of: candidates(for: word, in: words, atMost: Self.farthest))
  }

  private static func nearest(of candidates: [Correction]) -> Correction? {
    candidates.min { ($0.cost, $0.form) < ($1.cost, $1.form) }
  }

  /// All forms within a cost of a word.
  private func candidates(
    for word: ArraySlice<UInt8>, in words: WordIndex, atMost bound: Int
  ) -> [Correction] {
    guard (fewestLetters...EditCost.mostLetters).contains(word.count) else { return [] }
    let typed = Self.letters(of: word)
    let reach = max(1, bound / 2)
    let shortest = max(fewestLetters, word.count - reach)
    let longest = min(EditCost.mostLetters, word.count + reach)
    // Replacing a letter changes two, and no word is corrected by more than two edits.
    let mostDifferent = min(bound + 1, 4)
    var costs = EditCost(of: word)
    var found: [Correction] = []
    for length in shortest...longest {
      for letter in EditCost.beginnings(of: word) {
        let shelf = length << 5 | letter
        for place in starts[shelf]..<starts[shelf + 1]
        where (letters[place] ^ typed).nonzeroBitCount <= mostDifferent {
          let form = Int(forms[place])
          if let cost = costs.for(words[form], atMost: bound) {
            found.append(Correction(form: form, cost: cost))
          }
        }
      }
    }
    return found
  }

  /// The greatest cost that is ever looked for: two edits.
  private static let farthest = 4

  /// The greatest cost of a correction for a word of a length: one edit, two from eight letters on.
  private static func bound(_ length: Int) -> Int { length < 5 ? 1 : length < 8 ? 2 : 4 }

  /// A bit for each letter that stands in a word, and one more for each that stands there again:
  /// a letter more or less changes one bit.
  private static func letters(of word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0) { letters, byte in
      let bit: UInt64 = 1 << UInt64(byte & 31)
      return letters & bit == 0 ? letters | bit : letters | bit << 32
    }
  }
}
