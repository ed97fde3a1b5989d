internal import CNettle

/// The hash function SHA-256 (FIPS 180-4), as the Nettle library computes it.
package enum SHA256 {
  /// The hash of bytes: 32 bytes.
  package static func hash(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe sha256_of(bytes, bytes.count, &digest)
    return digest
  }
}
