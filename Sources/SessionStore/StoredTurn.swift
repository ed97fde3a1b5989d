public import AssistantProtocol
public import Foundation

/// A turn that is to be kept.
public struct NewTurn: Hashable, Sendable {
  /// The client's name for it.
  public let id: TurnID
  /// What the caller did.
  public let kind: TurnKind
  /// How many turns the client believes that there are; `nil` when it doesn't care.
  public let expectedSeq: Int?
  /// What was asked for.
  public let request: Data
  /// What was answered.
  public let result: Data
  /// The conversation's state after it.
  public let snapshot: Data
  /// The version of the engine that answered.
  public let engine: String

  /// Creates a turn.
  public init(
    id: TurnID, kind: TurnKind, expectedSeq: Int? = nil, request: Data, result: Data,
    snapshot: Data, engine: String
  ) {
    self.id = id
    self.kind = kind
    self.expectedSeq = expectedSeq
    self.request = request
    self.result = result
    self.snapshot = snapshot
    self.engine = engine
  }
}

/// A turn as it is kept.
public struct StoredTurn: Hashable, Sendable {
  /// Its place in the conversation, from 1.
  public let seq: Int
  /// The client's name for it.
  public let id: TurnID
  /// What the caller did.
  public let kind: TurnKind
  /// What was asked for.
  public let request: Data
  /// What was answered.
  public let result: Data
  /// The version of the engine that answered.
  public let engine: String
  /// When it was taken.
  public let created: Date
  /// The link that ties it to all turns before it.
  public internal(set) var link: ChainLink
}

/// What came of a turn that was to be kept.
public struct AppendedTurn: Hashable, Sendable {
  /// The turn: this one, or the one that was kept under its name before.
  public let turn: StoredTurn
  /// Whether it had been kept before.
  public let isReplayed: Bool
}
