/// The hash of a word: FNV-1a of 32 bits, the same on every machine and in every run.
///
/// Source: Fowler, Noll, Vo, Eastlake: "The FNV Non-Cryptographic Hash Algorithm".
enum WordHash {
  /// The hash of no bytes.
  static let seed: UInt32 = 2_166_136_261

  /// Folds one byte into a hash.
  @inline(__always)
  static func fold(_ byte: UInt8, into hash: inout UInt32) {
    hash = (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// The hash of bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = seed
    for byte in bytes { fold(byte, into: &hash) }
    return hash
  }
}
