/// Tells at once of most words that they aren't among some hundred.
///
/// A Bloom filter with one hash function, the hash that tokens carry already: of words that aren't in
/// it, one in twenty or so passes.
///
/// Source: B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970).
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 32)

  /// Lets a word pass.
  mutating func insert(_ word: some Sequence<UInt8>) {
    let hash = WordHash.of(word)
    bits[Int(hash >> 6 & 31)] |= 1 << UInt64(hash & 63)
  }

  /// Whether a word may be one of those that pass, perhaps stretched; `false` is certain.
  func mayHold(_ word: Token) -> Bool {
    word.isStretched || bits[Int(word.hash >> 6 & 31)] & 1 << UInt64(word.hash & 63) != 0
  }
}
