/// A vocabulary compiled for matching: one trie over words, whatever the concept.
public struct Lexicon: Sendable {
  /// One phrase for one concept.
  public struct Entry: Sendable {
    /// What the phrase stands for.
    public let concept: Concept
    /// The phrase.
    public let phrase: Phrase

    /// Creates an entry.
    public init(_ concept: Concept, _ phrase: Phrase) {
      self.concept = concept
      self.phrase = phrase
    }
  }

  private var children: [Edge: Int] = [:]
  private var concepts: [[Concept]] = [[]]
  /// How many wordings the lexicon holds.
  public private(set) var wordingCount = 0

  private struct Edge: Hashable {
    let node: Int
    let word: String
  }

  /// Compiles entries; several concepts may share a wording.
  ///
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries {
      for wording in entry.phrase.wordings { insert(wording, for: entry.concept) }
    }
  }

  private mutating func insert(_ wording: [String], for concept: Concept) {
    var node = 0
    for word in wording {
      let edge = Edge(node: node, word: word)
      if let next = children[edge] {
        node = next
      } else {
        concepts.append([])
        children[edge] = concepts.count - 1
        node = concepts.count - 1
      }
    }
    guard !concepts[node].contains(concept) else { return }
    concepts[node].append(concept)
    wordingCount += 1
  }

  /// The concepts of the longest wording that starts at a word, and the place after it.
  func longestMatch(in words: [Word], from start: Int) -> (concepts: [Concept], end: Int)? {
    var node = 0
    var best: (concepts: [Concept], end: Int)?
    for index in start..<words.count {
      if index > start, words[index].startsClause { break }
      guard let next = children[Edge(node: node, word: words[index].text)] else { break }
      node = next
      if !concepts[node].isEmpty { best = (concepts[node], index + 1) }
    }
    return best
  }
}
