/// Who answers, what it speaks, and how much it takes.
public struct HelloReport: Codable, Hashable, Sendable, Annotated {
  /// The version of the protocol that is agreed on.
  public var version: String
  /// The versions that are spoken.
  public var protocols: [String]
  /// The program that answers.
  public var server: HelloRequest.Program
  /// The packs that are served, the first of which is the usual one.
  public var packs: [PackReport]
  /// How much is taken in, at most.
  public var limits: Limits
  /// What to show on every screen.
  public var disclaimer: String

  /// Creates a report.
  public init(
    version: String, protocols: [String], server: HelloRequest.Program, packs: [PackReport],
    limits: Limits, disclaimer: String
  ) {
    self.version = version
    self.protocols = protocols
    self.server = server
    self.packs = packs
    self.limits = limits
    self.disclaimer = disclaimer
  }

  enum CodingKeys: String, CodingKey {
    case version = "protocol"
    case protocols, server, packs, limits, disclaimer
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "protocol": "The version of the protocol that is agreed on.",
    "protocols": "The versions that are spoken.",
    "server": "The program that answers.",
    "packs": "The packs that are served, the first of which is the usual one.",
    "limits": "How much is taken in, at most.",
    "disclaimer": "What to show on every screen.",
  ]
}
