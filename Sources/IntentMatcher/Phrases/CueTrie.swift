/// Phrases that share their beginnings, so that one walk over the tokens finds the longest.
///
/// Words become small numbers when the trie is built, and steps are keyed by a node and a word; an
/// utterance is therefore matched without making a string. A stretched word ("yesss", "nooo") is
/// looked up once more with its runs of letters shortened.
///
/// It is a class, so that whatever holds it can be passed on at the cost of one reference.
final class CueTrie<Value: Sendable>: Sendable {
  private let words: WordIndex
  private let beginnings: WordFilter
  private let trie: PhraseTrie
  /// Which words may stand inside a wording that doesn't have them; empty for none.
  private let isSkipped: [Bool]
  private let values: [Value]

  /// Builds a trie.
  ///
  /// - Parameters:
  ///   - entries: Wordings and what they stand for, in the order of the vocabulary; words in their
  ///     normal forms.
  ///   - skipped: Words that may stand inside any wording: "don't `really` know".
  ///   - merge: What a wording that is given twice stands for.
  init(
    _ entries: some Sequence<([String], Value)>, skipping skipped: Set<String> = [],
    merging merge: (Value, Value) -> Value
  ) {
    var words = WordIndex()
    var builder = PhraseTrie.Builder()
    var known: [[Int]: Int] = [:]
    var values: [Value] = []
    var beginnings = WordFilter()
    for (wording, value) in entries {
      var numbers: [Int] = []
      for word in wording { numbers.append(words.insert(word.utf8)) }
      guard let first = wording.first else { continue }
      beginnings.insert(first.utf8)
      if let entry = known[numbers] {
        values[entry] = merge(values[entry], value)
      } else {
        known[numbers] = values.count
        builder.insert(numbers, for: values.count)
        values.append(value)
      }
    }
    var skippedNumbers: Set<Int> = []
    for word in skipped.sorted() { skippedNumbers.insert(words.insert(word.utf8)) }
    isSkipped = skipped.isEmpty ? [] : (0..<words.count).map(skippedNumbers.contains)
    trie = builder.trie(PhraseTrie.Words(count: words.count))
    self.words = words
    self.beginnings = beginnings
    self.values = values
  }

  /// The longest wording that begins at a token, and the place after it.
  ///
  /// - Complexity: O(*k*) in the tokens of the longest wording that fits so far.
  func longestMatch(in tokens: Tokens, at start: Int) -> (value: Value, end: Int)? {
    // Most words begin nothing, and then no more is looked up.
    guard beginnings.mayHold(tokens[start]),
      let first = step(from: PhraseTrie.root, over: start, of: tokens)
    else {
      return nil
    }
    let plain = walk(tokens, start..<tokens.count, from: first, skips: false)
    guard !isSkipped.isEmpty else { return plain }
    let skipping = walk(tokens, start..<tokens.count, from: first, skips: true)
    guard let plain, let skipping else { return plain ?? skipping }
    return skipping.end > plain.end ? skipping : plain
  }

  /// Follows the steps after the first; words that may be skipped always are, or never.
  private func walk(
    _ tokens: Tokens, _ range: Range<Int>, from first: PhraseTrie.Node, skips: Bool
  ) -> (value: Value, end: Int)? {
    var node = first
    var end = range.lowerBound + 1
    var best = trie.firstEntry(at: node).map { (entry: $0, end: end) }
    var skippable = skips ? Self.mostSkipped : 0
    for index in range.dropFirst() {
      end = index + 1
      if skippable > 0, let word = number(of: index, in: tokens), isSkipped[word] {
        skippable -= 1
        continue
      }
      guard let next = step(from: node, over: index, of: tokens) else { break }
      node = next
      if let entry = trie.firstEntry(at: node) { best = (entry, end) }
    }
    return best.map { (values[Int($0.entry)], $0.end) }
  }

  private func step(
    from node: PhraseTrie.Node, over index: Int, of tokens: Tokens
  ) -> PhraseTrie.Node? {
    if let word = number(of: index, in: tokens), let next = trie.child(of: node, UInt32(word)) {
      return next
    }
    return stretched(tokens, index).flatMap { trie.child(of: node, UInt32($0)) }
  }

  /// The greatest number of words that are skipped in one wording, to keep matching linear.
  private static var mostSkipped: Int { 4 }

  /// The number of the word at a place.
  private func number(of index: Int, in tokens: Tokens) -> Int? {
    words.number(of: tokens.form(at: index), hash: tokens[index].hash)
  }

  /// The number of the word that is stretched at a place.
  private func stretched(_ tokens: Tokens, _ index: Int) -> Int? {
    guard tokens[index].isStretched else { return nil }
    let form = tokens.form(at: index)
    return words.number(of: form.shortened(to: 1)) ?? words.number(of: form.shortened(to: 2))
  }
}

extension ArraySlice<UInt8> {
  /// The word with every run of a letter cut to a length.
  fileprivate func shortened(to longest: Int) -> [UInt8] {
    var short: [UInt8] = []
    var run = 0
    for byte in self {
      run = byte == short.last ? run + 1 : 1
      if run <= longest { short.append(byte) }
    }
    return short
  }
}
