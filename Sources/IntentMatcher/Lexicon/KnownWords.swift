/// The words of a language, to tell a typing error from a word that simply isn't the subject's.
///
/// Only hashes are kept: with 32 bits and ten thousand words, one unknown word in four hundred
/// thousand is taken for known.
struct KnownWords: Sendable {
  private var slots: [UInt32] = []

  /// How many bytes the table takes.
  var byteCount: Int { 4 * slots.count }

  init(_ words: [String]) {
    var size = 16
    while size * 3 < words.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for word in words { insert(WordHash.of(word.utf8)) }
  }

  /// Whether a word, or a base that it may be a form of, is known.
  ///
  /// - Complexity: O(*k*) in the bytes of the word.
  func holds(_ form: ArraySlice<UInt8>, hash: UInt32) -> Bool {
    if contains(hash: hash) { return true }
    let e = UInt8(ascii: "e")
    let y = UInt8(ascii: "y")
    for ending in Self.endings where form.count > ending.count + 1 && Self.ends(form, ending) {
      let stem = form.dropLast(ending.count)
      if contains(stem) || contains(stem, adding: e) { return true }
      if stem.last == UInt8(ascii: "i"), contains(stem.dropLast(), adding: y) { return true }
      if stem.count > 2, stem.last == stem.dropLast().last, contains(stem.dropLast()) {
        return true
      }
    }
    return false
  }

  /// Whether a word is known as it is.
  func contains(_ word: String) -> Bool { contains(hash: WordHash.of(word.utf8)) }

  private static let endings = ["s", "es", "ed", "ing", "er", "est", "ly", "'s"].map {
    Array($0.utf8)
  }

  private static func ends(_ form: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
    form.suffix(ending.count).elementsEqual(ending)
  }

  private func contains(_ form: ArraySlice<UInt8>, adding letter: UInt8? = nil) -> Bool {
    var hash = WordHash.seed
    for byte in form { WordHash.fold(byte, into: &hash) }
    if let letter { WordHash.fold(letter, into: &hash) }
    return contains(hash: hash)
  }

  /// Whether the word of a hash is known as it is.
  func contains(hash: UInt32) -> Bool {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private mutating func insert(_ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    slots[slot] = hash
  }
}
