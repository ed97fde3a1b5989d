/// Who calls, and what it speaks.
public struct HelloRequest: Codable, Hashable, Sendable, Annotated {
  /// A program by name and version.
  public struct Program: Codable, Hashable, Sendable, Annotated {
    /// Its name.
    public var name: String
    /// Its version.
    public var version: String

    /// Names a program.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }

    /// What each member is for, by its name on the wire.
    public static let notes = ["name": "Its name.", "version": "Its version."]
  }

  /// The program that calls.
  public var client: Program?
  /// The versions of the protocol that it speaks.
  public var protocols: [String]?

  /// Creates the parameters.
  public init(client: Program? = nil, protocols: [String]? = nil) {
    self.client = client
    self.protocols = protocols
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "client": "The program that calls.",
    "protocols": "The versions of the protocol that it speaks; the oldest where none is named.",
  ]
}
