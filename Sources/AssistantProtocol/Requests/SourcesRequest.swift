/// Which sources.
public struct SourcesRequest: Codable, Hashable, Sendable, Annotated {
  /// The pack's name; the service's first where none is named.
  public var pack: String?
  /// The names of the sources; all of them where none is named.
  public var names: [String]?

  /// Creates the parameters.
  public init(pack: String? = nil, names: [String]? = nil) {
    self.pack = pack
    self.names = names
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "pack": "The pack's name; the service's first where none is named.",
    "names": "The names of the sources, as on a turn; all of them where none is named.",
  ]
}
