/// A session and where it stands.
public struct SessionReport: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The number of the last turn; 0 for the opening.
  public var seq: Int
  /// How long it is kept.
  public var retention: Retention
  /// When it was begun, as in ISO 8601; left out where no clock is kept.
  public var created: String?
  /// When it will be erased, if it isn't used before.
  public var expires: String?
  /// What the caller calls it.
  public var clientReference: ClientReference?
  /// The pack that it is held with.
  public var pack: PackReport
  /// Where it stands: the opening, or a welcome back.
  public var turn: TurnReport

  /// Creates a report.
  public init(
    session: SessionID, seq: Int, retention: Retention, created: String? = nil,
    expires: String? = nil, clientReference: ClientReference? = nil, pack: PackReport,
    turn: TurnReport
  ) {
    self.session = session
    self.seq = seq
    self.retention = retention
    self.created = created
    self.expires = expires
    self.clientReference = clientReference
    self.pack = pack
    self.turn = turn
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case seq, retention, created, expires
    case clientReference = "client_ref"
    case pack, turn
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "seq": "The number of the last turn; 0 for the opening.",
    "retention": "How long it is kept.",
    "created": "When it was begun, as in ISO 8601.",
    "expires": "When it will be erased, if it isn't used before.",
    "client_ref": "What the caller calls it.",
    "pack": "The pack that it is held with.",
    "turn": "Where it stands: the opening, or a welcome back.",
  ]
}

/// A turn with its number.
public struct TurnResult: Codable, Hashable, Sendable, Annotated {
  /// Its number in the session.
  public var seq: Int
  /// Whether it was given before, to the same request.
  public var replayed: Bool
  /// The turn.
  public var turn: TurnReport

  /// Creates a result.
  public init(seq: Int, replayed: Bool = false, turn: TurnReport) {
    self.seq = seq
    self.replayed = replayed
    self.turn = turn
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "seq": "Its number in the session.",
    "replayed": "Whether it was given before, to the same request.",
    "turn": "The turn.",
  ]
}

/// What a session is held with, and what to say of that on every screen.
public struct PackReport: Codable, Hashable, Sendable, Annotated {
  /// The pack's name.
  public var name: String
  /// Its version.
  public var version: String
  /// What it is called.
  public var title: String
  /// Its language.
  public var language: String
  /// What it is for.
  public var intendedUse: String
  /// Who it is for.
  public var population: String
  /// What it can't do.
  public var limits: [String]
  /// Who has reviewed it.
  public var review: String
  /// What to do when it can't wait, whatever was said.
  public var emergency: EmergencyReport?

  enum CodingKeys: String, CodingKey {
    case name, version, title, language
    case intendedUse = "intended_use"
    case population, limits, review, emergency
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "name": "The pack's name.",
    "version": "Its version.",
    "title": "What it is called.",
    "language": "Its language.",
    "intended_use": "What it is for.",
    "population": "Who it is for.",
    "limits": "What it can't do.",
    "review": "Who has reviewed it.",
    "emergency": "What to do when it can't wait, whatever was said.",
  ]
}

/// What to do when it can't wait.
public struct EmergencyReport: Codable, Hashable, Sendable, Annotated {
  /// The word for it.
  public var label: String
  /// What it means, and what to do.
  public var advice: String

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "label": "The word for it.", "advice": "What it means, and what to do.",
  ]
}
