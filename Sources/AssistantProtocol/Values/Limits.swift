/// How much is taken in, at most.
public struct Limits: Codable, Hashable, Sendable, Annotated {
  /// Bytes of a line.
  public var frameBytes = 65_536
  /// Characters of a text.
  public var textCharacters = 4_000
  /// Objects and lists inside of one another.
  public var depth = JSONScanner.deepest
  /// Connections.
  public var connections = 256
  /// Connections of one user.
  public var connectionsPerUser = 32
  /// Sessions of one user.
  public var sessionsPerUser = 1_000
  /// Turns of one user in a second, over a longer time.
  public var turnsPerSecond = 50
  /// Turns of one user at once.
  public var turnBurst = 100
  /// Sessions or turns of one page of a list.
  public var pageEntries = 100

  /// The limits that the service has unless it is told otherwise.
  public static let standard = Limits()

  /// Creates the usual limits.
  public init() {}

  enum CodingKeys: String, CodingKey {
    case frameBytes = "frame_bytes"
    case textCharacters = "text_characters"
    case depth, connections
    case connectionsPerUser = "connections_per_user"
    case sessionsPerUser = "sessions_per_user"
    case turnsPerSecond = "turns_per_second"
    case turnBurst = "turn_burst"
    case pageEntries = "page_entries"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "frame_bytes": "Bytes of a line.",
    "text_characters": "Characters of a text.",
    "depth": "Objects and lists inside of one another.",
    "connections": "Connections at a time.",
    "connections_per_user": "Connections of one user at a time.",
    "sessions_per_user": "Sessions of one user.",
    "turns_per_second": "Turns of one user in a second, over a longer time.",
    "turn_burst": "Turns of one user at once.",
    "page_entries": "Sessions or turns of one page of a list.",
  ]
}
