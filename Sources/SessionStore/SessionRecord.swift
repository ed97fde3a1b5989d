public import AssistantProtocol
public import Foundation

/// The number by which the system knows a user.
public typealias UserID = UInt32

/// What is kept about a conversation beside its words.
public struct SessionRecord: Hashable, Sendable {
  let name: SessionName
  /// Whose it is.
  public let owner: UserID
  /// The knowledge that it is held with.
  public let pack: PackIdentity
  /// What its owner calls it.
  public let reference: ClientReference?
  /// How long it is kept.
  public let retention: Retention
  /// How many turns it has.
  public let seq: Int
  /// When it began.
  public let created: Date
  /// When its last turn was taken.
  public let lastUsed: Date
  /// When it is gone unless it is used before.
  public let expires: Date
  /// When it was closed, if it was.
  public let closed: Date?

  /// Its name.
  public var id: SessionID { name.id }
}

/// A conversation and where it stands.
public struct StoredSession: Hashable, Sendable {
  /// What is kept about it.
  public let record: SessionRecord
  /// Its state after the last turn, as it was given.
  public let snapshot: Data
}

/// A conversation with all its turns, for the person whose it is.
public struct SessionExport: Hashable, Sendable {
  /// The conversation.
  public let session: StoredSession
  /// Its turns, the first one first.
  public let turns: [StoredTurn]
}
