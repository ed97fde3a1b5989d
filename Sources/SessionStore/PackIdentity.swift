/// Which knowledge a conversation is held with.
public struct PackIdentity: Hashable, Sendable {
  /// The pack's name.
  public let name: String
  /// Its version.
  public let version: String
  /// The hash of its files, which tells two packs of one version apart.
  public let contentHash: [UInt8]

  /// Creates an identity.
  public init(name: String, version: String, contentHash: [UInt8]) {
    self.name = name
    self.version = version
    self.contentHash = contentHash
  }
}
