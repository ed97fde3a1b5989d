/// Phrases that share their beginnings, so that one walk over the tokens finds the longest.
///
/// Words become small numbers when the trie is built, and steps are keyed by a node and a word; an
/// utterance is therefore matched without making a string. A stretched word ("yesss", "nooo") is
/// looked up once more with its runs of letters shortened.
struct CueTrie<Value: Sendable>: Sendable {
  private let words: WordTable<Int>
  /// Which words may stand inside a wording that doesn't have them.
  private let isSkipped: [Bool]
  private var steps: [UInt64: Int] = [:]
  private var values: [Value?] = [nil]

  /// Builds a trie.
  ///
  /// - Parameters:
  ///   - entries: Wordings and what they stand for, in the order of the vocabulary. They are cut
  ///     like utterances, so `don't` and `do not` are the same wording.
  ///   - skipped: Words that may stand inside any wording: "don't `really` know".
  ///   - merge: What a wording that is given twice stands for.
  init(
    _ entries: some Sequence<([String], Value)>, skipping skipped: Set<String> = [],
    merging merge: (Value, Value) -> Value
  ) {
    let cut = entries.map { wording, value in
      (Tokens(wording.joined(separator: " ")), value)
    }
    let spelt = cut.flatMap { tokens, _ in tokens.indices.map { tokens.text(at: $0) } }
    var numbers: [String: Int] = [:]
    for word in spelt + skipped.sorted() where numbers[word] == nil {
      numbers[word] = numbers.count
    }
    let numbered = numbers.sorted { $0.value < $1.value }
    words = WordTable(numbered.map { ($0.key, $0.value) })
    isSkipped = numbered.map { skipped.contains($0.key) }
    for (tokens, value) in cut where !tokens.isEmpty {
      var node = 0
      for index in tokens.indices {
        let word = numbers[tokens.text(at: index), default: 0]
        node = extend(node, by: word)
      }
      values[node] = values[node].map { merge($0, value) } ?? value
    }
  }

  /// The longest wording that begins at a token and ends before a limit, and the place after it.
  ///
  /// - Complexity: O(*k*) in the tokens of the longest wording that fits so far.
  func longestMatch(
    in tokens: Tokens, at start: Int, before limit: Int? = nil
  ) -> (value: Value, end: Int)? {
    let limit = min(limit ?? tokens.count, tokens.count)
    let plain = walk(tokens, start..<limit, skips: false)
    let skipping = walk(tokens, start..<limit, skips: true)
    guard let plain, let skipping else { return plain ?? skipping }
    return skipping.end > plain.end ? skipping : plain
  }

  /// Follows the steps; words that may be skipped always are, or never.
  private func walk(
    _ tokens: Tokens, _ range: Range<Int>, skips: Bool
  ) -> (value: Value, end: Int)? {
    var node = 0
    var best: (value: Value, end: Int)?
    var skippable = skips ? Self.mostSkipped : 0
    for index in range {
      let word = words[tokens, index]
      if skippable > 0, index > range.lowerBound, let word, isSkipped[word] {
        skippable -= 1
        continue
      }
      guard
        let next = word.flatMap({ steps[Self.step(node, $0)] })
          ?? stretched(tokens, index).flatMap({ steps[Self.step(node, $0)] })
      else { break }
      node = next
      if let value = values[node] { best = (value, index + 1) }
    }
    return best
  }

  /// The greatest number of words that are skipped in one wording, to keep matching linear.
  private static var mostSkipped: Int { 4 }

  private mutating func extend(_ node: Int, by word: Int) -> Int {
    if let next = steps[Self.step(node, word)] { return next }
    values.append(nil)
    steps[Self.step(node, word)] = values.count - 1
    return values.count - 1
  }

  private static func step(_ node: Int, _ word: Int) -> UInt64 {
    UInt64(node) << 32 | UInt64(word)
  }

  /// The number of the word that is stretched at a place.
  private func stretched(_ tokens: Tokens, _ index: Int) -> Int? {
    let form = tokens.form(at: index)
    guard tokens[index].kind == .word, form.isStretched else { return nil }
    return words[form.shortened(to: 1)] ?? words[form.shortened(to: 2)]
  }
}

extension ArraySlice<UInt8> {
  /// Whether a letter stands three times in a row, or twice at the end: "yesss", "noo".
  fileprivate var isStretched: Bool {
    var run = 0
    var previous: UInt8?
    for byte in self {
      run = byte == previous ? run + 1 : 1
      previous = byte
      if run == 3 { return true }
    }
    return run == 2
  }

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
