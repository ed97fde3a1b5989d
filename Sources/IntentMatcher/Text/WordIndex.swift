/// Numbers words from 0, in the order in which they come, and finds them again by their bytes.
///
/// Open addressing with linear probing over the hashes that tokens already carry; all words stand in
/// one buffer, so that a hundred thousand of them cost no allocation each.
package struct WordIndex: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// A hash above a number plus one; zero is an empty slot. So a word that isn't there is told by
  /// one look at memory.
  private var slots: [UInt64] = []

  /// Creates an index without words.
  package init() {}

  /// How many words there are.
  package var count: Int { starts.count - 1 }

  /// How many bytes the tables take.
  var byteCount: Int { bytes.count + 4 * starts.count + 8 * slots.count }

  /// The bytes of a word.
  package subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The number of a word, new or old.
  package mutating func insert(_ word: some Collection<UInt8>) -> Int {
    let hash = WordHash.of(word)
    if let number = number(of: word, hash: hash) { return number }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    bytes += word
    starts.append(UInt32(bytes.count))
    place(UInt64(hash) << 32 | UInt64(count))
    return count - 1
  }

  /// The number of a word, or `nil` for one that isn't there.
  ///
  /// - Complexity: O(*k*) in the bytes of the word.
  func number(of word: some Collection<UInt8>, hash: UInt32) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash {
        let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if self[number].elementsEqual(word) { return number }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of a word, or `nil` for one that isn't there.
  package func number(of word: some Collection<UInt8>) -> Int? {
    number(of: word, hash: WordHash.of(word))
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(16, slots.count * 2))
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }
}
