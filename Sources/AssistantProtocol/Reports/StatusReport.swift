/// How a service does.
public struct StatusReport: Codable, Hashable, Sendable, Annotated {
  /// Whether it does its work.
  public enum State: String, Codable, Hashable, Sendable, CaseIterable {
    /// It does.
    case ready
    /// It answers, but can't keep anything at the moment.
    case degraded
    /// It ends.
    case draining
  }

  /// Whether it does its work.
  public var state: State
  /// How long it has run, in milliseconds.
  public var uptime: Int
  /// The open connections.
  public var connections: Int
  /// The sessions that are kept.
  public var sessions: Int
  /// The turns taken since it began.
  public var turns: Int
  /// The requests refused since it began.
  public var refusals: Int
  /// The median time of a turn until it is on the disk, in microseconds, of the last thousand.
  public var median: Int
  /// The time that one turn in a hundred exceeds, likewise.
  public var slowest: Int
  /// The bytes of the database.
  public var databaseBytes: Int
  /// The bytes of its write-ahead log.
  public var logBytes: Int

  /// Creates a report.
  public init(
    state: State, uptime: Int, connections: Int, sessions: Int, turns: Int, refusals: Int,
    median: Int, slowest: Int, databaseBytes: Int, logBytes: Int
  ) {
    self.state = state
    self.uptime = uptime
    self.connections = connections
    self.sessions = sessions
    self.turns = turns
    self.refusals = refusals
    self.median = median
    self.slowest = slowest
    self.databaseBytes = databaseBytes
    self.logBytes = logBytes
  }

  enum CodingKeys: String, CodingKey {
    case state
    case uptime = "uptime_ms"
    case connections, sessions, turns, refusals
    case median = "turn_p50_us"
    case slowest = "turn_p99_us"
    case databaseBytes = "database_bytes"
    case logBytes = "wal_bytes"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "state": "Whether it does its work.",
    "uptime_ms": "How long it has run.",
    "connections": "The open connections.",
    "sessions": "The sessions that are kept.",
    "turns": "The turns taken since it began.",
    "refusals": "The requests refused since it began.",
    "turn_p50_us": "The median time of a turn until it is on the disk, of the last thousand.",
    "turn_p99_us": "The time that one turn in a hundred exceeds, likewise.",
    "database_bytes": "The bytes of the database.",
    "wal_bytes": "The bytes of its write-ahead log.",
  ]
}

/// That a service answers.
public struct PingReport: Codable, Hashable, Sendable, Annotated {
  /// Always true.
  public var ok: Bool
  /// How long it has run, in milliseconds.
  public var uptime: Int

  /// Creates a report.
  public init(uptime: Int) {
    ok = true
    self.uptime = uptime
  }

  enum CodingKeys: String, CodingKey {
    case ok
    case uptime = "uptime_ms"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = ["ok": "Always true.", "uptime_ms": "How long the service has run."]
}

/// What came of loading the packs again.
public struct ReloadReport: Codable, Hashable, Sendable, Annotated {
  /// The packs that new sessions begin with.
  public var packs: [PackReport]
  /// What is wrong with packs that can't be used, each with its place.
  public var problems: [String]

  /// Creates a report.
  public init(packs: [PackReport], problems: [String]) {
    self.packs = packs
    self.problems = problems
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "packs": "The packs that new sessions begin with.",
    "problems": "What is wrong with packs that can't be used; their old versions stay in use.",
  ]
}

/// What came of erasing what has expired.
public struct PurgeReport: Codable, Hashable, Sendable, Annotated {
  /// How many sessions were erased.
  public var erased: Int

  /// Creates a report.
  public init(erased: Int) { self.erased = erased }

  /// What each member is for, by its name on the wire.
  public static let notes = ["erased": "How many sessions were erased."]
}
