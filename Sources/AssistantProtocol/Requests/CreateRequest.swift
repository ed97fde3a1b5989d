/// Which pack, and how the session is kept.
public struct CreateRequest: Codable, Hashable, Sendable, Annotated {
  /// The pack's name; the service's first where none is named.
  public var pack: String?
  /// Its version; the present one where none is named.
  public var packVersion: String?
  /// How long the session is kept.
  public var retention: Retention?
  /// What the caller calls it.
  public var clientReference: ClientReference?

  /// Creates the parameters.
  public init(
    pack: String? = nil, packVersion: String? = nil, retention: Retention? = nil,
    clientReference: ClientReference? = nil
  ) {
    self.pack = pack
    self.packVersion = packVersion
    self.retention = retention
    self.clientReference = clientReference
  }

  enum CodingKeys: String, CodingKey {
    case pack
    case packVersion = "pack_version"
    case retention
    case clientReference = "client_ref"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "pack": "The pack's name; the service's first where none is named.",
    "pack_version": "The pack's version; the present one where none is named.",
    "retention": "How long the session is kept: `none`, `session` or `days:N`.",
    "client_ref": "What the caller calls it; nothing personal.",
  ]
}
