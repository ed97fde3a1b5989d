/// A place where a phrase of a rule stands.
struct TriggerMatch: Hashable, Sendable {
  /// The rule, as a place in its list.
  let rule: Int
  /// The tokens of the phrase.
  let range: Range<Int>
}

/// The phrases of many rules in one trie over words, so that a scan costs the same for ten rules as
/// for a thousand.
struct TriggerTrie: Sendable {
  private let words: WordIndex
  private let trie: PhraseTrie

  /// Compiles the phrases of each rule.
  init(_ phrases: [[Phrase]]) {
    var words = WordIndex()
    var builder = PhraseTrie.Builder()
    for (rule, phrases) in phrases.enumerated() {
      for wording in phrases.flatMap(\.words) {
        var numbers: [Int] = []
        for word in wording { numbers.append(words.insert(word.utf8)) }
        builder.insert(numbers, for: rule)
      }
    }
    self.words = words
    trie = builder.trie(PhraseTrie.Words(count: words.count))
  }

  /// Every phrase in an utterance: by beginning, then the longest first, then by rule.
  ///
  /// - Complexity: O(*n*·*k*) in the tokens and the longest phrase.
  func matches(in tokens: Tokens) -> [TriggerMatch] {
    let numbers = tokens.indices.map { index in
      words.number(of: tokens.form(at: index), hash: tokens[index].hash).map(UInt32.init)
    }
    var matches: [TriggerMatch] = []
    for start in numbers.indices {
      var node = PhraseTrie.root
      let first = matches.count
      for index in start..<numbers.count {
        guard let number = numbers[index], let next = trie.child(of: node, number) else { break }
        node = next
        let range = start..<index + 1
        for place in trie.entryPlaces(at: node).reversed() {
          matches.insert(TriggerMatch(rule: Int(trie.entry(at: place)), range: range), at: first)
        }
      }
    }
    return matches
  }
}
