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
    var places = PhraseWords()
    var builder = PhraseTrie.Builder()
    for (rule, phrases) in phrases.enumerated() {
      for run in phrases.flatMap(\.runs) {
        builder.insert(run.map { places.number(of: $0, bends: false) }, for: rule)
      }
    }
    var words = WordIndex()
    for word in places.words { _ = words.insert(word.text.utf8) }
    self.words = words
    trie = builder.trie(PhraseTrie.Words(places))
  }

  /// Every phrase in an utterance: by beginning, then the longest first, then by rule.
  ///
  /// - Complexity: O(*n*·*k*) in the tokens and the longest phrase.
  func matches(in tokens: Tokens) -> [TriggerMatch] {
    let classes = tokens.indices.map { index in
      words.number(of: tokens.form(at: index), hash: tokens[index].hash).map {
        UInt32($0 + PhraseWords.firstClass)
      }
    }
    var matches: [TriggerMatch] = []
    for start in classes.indices {
      let first = matches.count
      walk(classes, from: PhraseTrie.root, start..<start, &matches)
      if matches.count - first > 1 { Self.order(&matches[first...]) }
    }
    return matches
  }

  /// Notes every phrase that goes on from a node, shorter ones first.
  private func walk(
    _ classes: [UInt32?], from node: PhraseTrie.Node, _ range: Range<Int>,
    _ matches: inout [TriggerMatch]
  ) {
    guard range.upperBound < classes.count, let `class` = classes[range.upperBound] else { return }
    let longer = range.lowerBound..<range.upperBound + 1
    for edge in trie.edges(from: node, `class`) {
      let next = trie.node(behind: edge)
      for place in trie.entryPlaces(at: next) {
        let match = TriggerMatch(rule: Int(trie.entry(at: place)), range: longer)
        // Two choices of words may share the one that stands here.
        if matches.last != match { matches.append(match) }
      }
      walk(classes, from: next, longer, &matches)
    }
  }

  private static func order(_ matches: inout ArraySlice<TriggerMatch>) {
    matches.sort { ($1.range.upperBound, $0.rule) < ($0.range.upperBound, $1.rule) }
  }
}
