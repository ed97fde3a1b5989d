/// Numbers words from 0, in the order in which they come, and finds them again by their bytes.
///
/// Open addressing with linear probing over the hashes that tokens already carry; all words stand in
/// one buffer, so that a hundred thousand of them cost no allocation each.
package struct WordIndex: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// A piece of a hash above a number plus one; zero is an empty slot.
  ///
  /// So a word that isn't there is nearly always told by one look at memory.
  private var slots: [UInt32] = []

  /// The bits of a slot that hold the number: no vocabulary has four million words.
  private static let numbers: UInt32 = 1 << 22 - 1

  /// Creates an index without words.
  package init() {}

  /// Creates an index of words.
  init(_ words: some Sequence<String>) {
    for word in words { _ = insert(word.utf8) }
  }

  /// How many words there are.
  package var count: Int { starts.count - 1 }

  /// How many bytes the tables take.
  var byteCount: Int { bytes.count + 4 * (starts.count + slots.count) }

  /// The bytes of a word.
  package subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// Whether a word is there.
  func contains(_ word: some Collection<UInt8>) -> Bool { number(of: word) != nil }

  /// The number of a word, new or old.
  package mutating func insert(_ word: some Collection<UInt8>) -> Int {
    let hash = WordHash.of(word)
    if let number = number(of: word, hash: hash) { return number }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    bytes += word
    starts.append(UInt32(bytes.count))
    place(count - 1, hash)
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
      if (slots[slot] ^ hash) & ~Self.numbers == 0 {
        let number = Int(slots[slot] & Self.numbers) - 1
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
    slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
    for number in 0..<count { place(number, WordHash.of(self[number])) }
  }

  private mutating func place(_ number: Int, _ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = hash & ~Self.numbers | UInt32(number + 1)
  }
}
