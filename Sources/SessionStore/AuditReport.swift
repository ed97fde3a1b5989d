public import AssistantProtocol

/// What a look at the chains of hashes found.
public struct AuditReport: Hashable, Sendable {
  /// A place where what is kept isn't what was kept.
  public struct Break: Hashable, Sendable {
    /// What is wrong there.
    public enum Reason: Hashable, Sendable, CaseIterable {
      /// A turn is missing before this one, or at the end.
      case missingTurn
      /// The turn doesn't follow from the one before.
      case brokenLink
      /// The turn isn't what was kept.
      case alteredTurn
      /// The state isn't the one after the last turn.
      case alteredState
      /// The row can't be read.
      case unreadable
    }

    /// The conversation.
    public let session: SessionID
    /// The turn's place in it.
    public let seq: Int
    /// What is wrong.
    public let reason: Reason
  }

  /// How many conversations were looked at.
  public internal(set) var sessions = 0
  /// How many turns were.
  public internal(set) var turns = 0
  /// The first place where something is wrong, if anything is.
  public internal(set) var firstBreak: Break?
}

extension AuditReport.Break: CustomStringConvertible {
  /// The place and what is wrong, in words.
  public var description: String {
    "session \(session.rawValue), turn \(seq): \(reason)"
  }
}

extension AuditReport.Break.Reason: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .missingTurn: "a turn is missing"
    case .brokenLink: "the turn doesn't follow from the one before"
    case .alteredTurn: "the turn was changed after it was kept"
    case .alteredState: "the state was changed after it was kept"
    case .unreadable: "the row can't be read"
    }
  }
}
