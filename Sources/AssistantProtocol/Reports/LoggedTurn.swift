/// A turn as it was logged: what was asked for, and what came of it.
public struct LoggedTurn: Codable, Hashable, Sendable, Annotated {
  /// Its number in the session.
  public var seq: Int
  /// The caller's name for it.
  public var turn: TurnID
  /// What was done.
  public var kind: TurnKind
  /// When, as in ISO 8601.
  public var at: String
  /// What the person said, or to what an answer was corrected.
  public var text: String?
  /// The finding that was corrected.
  public var finding: String?
  /// The number of the turn to which the conversation went back.
  public var target: Int?
  /// What the assistant said.
  public var result: TurnReport

  /// Creates an entry.
  public init(
    seq: Int, turn: TurnID, kind: TurnKind, at: String, text: String? = nil,
    finding: String? = nil, target: Int? = nil, result: TurnReport
  ) {
    self.seq = seq
    self.turn = turn
    self.kind = kind
    self.at = at
    self.text = text
    self.finding = finding
    self.target = target
    self.result = result
  }

  enum CodingKeys: String, CodingKey {
    case seq
    case turn = "turn_id"
    case kind, at, text, finding
    case target = "to_seq"
    case result
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "seq": "Its number in the session.",
    "turn_id": "The caller's name for it.",
    "kind": "What was done.",
    "at": "When, as in ISO 8601.",
    "text": "What the person said, or to what an answer was corrected.",
    "finding": "The finding that was corrected.",
    "to_seq": "The number of the turn to which the conversation went back.",
    "result": "What the assistant said.",
  ]
}

/// A session in a list.
public struct SessionEntry: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The number of its last turn.
  public var seq: Int
  /// Whether it is open, or was closed.
  public var state: SessionState
  /// The pack's name.
  public var pack: String
  /// The pack's version.
  public var packVersion: String
  /// How long it is kept.
  public var retention: Retention
  /// When it was begun, as in ISO 8601.
  public var created: String
  /// When it will be erased, if it isn't used before.
  public var expires: String
  /// What the caller calls it.
  public var clientReference: ClientReference?

  /// Creates an entry.
  public init(
    session: SessionID, seq: Int, state: SessionState, pack: String, packVersion: String,
    retention: Retention, created: String, expires: String,
    clientReference: ClientReference? = nil
  ) {
    self.session = session
    self.seq = seq
    self.state = state
    self.pack = pack
    self.packVersion = packVersion
    self.retention = retention
    self.created = created
    self.expires = expires
    self.clientReference = clientReference
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case seq, state, pack
    case packVersion = "pack_version"
    case retention, created, expires
    case clientReference = "client_ref"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "seq": "The number of its last turn.",
    "state": "Whether it is `open`, or `closed` by a caller.",
    "pack": "The pack's name.",
    "pack_version": "The pack's version.",
    "retention": "How long it is kept.",
    "created": "When it was begun, as in ISO 8601.",
    "expires": "When it will be erased, if it isn't used before.",
    "client_ref": "What the caller calls it.",
  ]
}

/// All that is kept of a session.
public struct ExportReport: Codable, Hashable, Sendable, Annotated {
  /// The session and where it stands.
  public var session: SessionReport
  /// Every turn.
  public var turns: [LoggedTurn]
  /// What is known.
  public var answers: [AnswerReport]
  /// The conversation as a transcript that can be held again as a test.
  public var transcript: String

  /// Creates an export.
  public init(
    session: SessionReport, turns: [LoggedTurn], answers: [AnswerReport], transcript: String
  ) {
    self.session = session
    self.turns = turns
    self.answers = answers
    self.transcript = transcript
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session": "The session and where it stands.",
    "turns": "Every turn.",
    "answers": "What is known.",
    "transcript": "The conversation as a transcript that can be held again as a test.",
  ]
}
