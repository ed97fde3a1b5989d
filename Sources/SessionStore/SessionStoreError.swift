/// Why the store refused something.
///
/// No case carries what a person said: errors end in logs.
public enum SessionStoreError: Error, Hashable, Sendable {
  /// There is no such conversation, or it is somebody else's.
  case notFound
  /// The conversation is closed.
  case closed
  /// A turn of this name is kept that asked for something else.
  case turnConflict
  /// The conversation has this many turns, and not as many as the client believes.
  case sequenceMismatch(Int)
  /// The user has this many conversations, and may have no more.
  case tooManySessions(Int)
  /// Too many writes wait.
  case overloaded
  /// There is no room; nothing was kept, and nothing that was kept is lost.
  case storageFull
  /// The conversation is gone, but somebody reads, so that traces of it are still on the disk.
  case erasureDelayed
  /// The disk failed: nothing more is written until the program starts anew.
  case storageFailed(String)
  /// What is kept is damaged.
  case corrupt(String)
  /// The file is none of this program.
  case foreign(String)
  /// Others could read or replace what is kept.
  case exposed(String)
  /// The file is of a newer program, in a format of this version.
  case tooNew(Int)
}

extension SessionStoreError {
  /// Whether the same call may do better later.
  public var isRetryable: Bool {
    switch self {
    case .overloaded, .storageFull, .erasureDelayed: true
    case .notFound, .closed, .turnConflict, .sequenceMismatch, .tooManySessions, .storageFailed,
      .corrupt, .foreign, .exposed, .tooNew:
      false
    }
  }

  /// Whether the store has stopped writing, so that the program should end and start anew.
  public var isFinal: Bool {
    switch self {
    case .storageFailed: true
    case .notFound, .closed, .turnConflict, .sequenceMismatch, .tooManySessions, .overloaded,
      .storageFull, .erasureDelayed, .corrupt, .foreign, .exposed, .tooNew:
      false
    }
  }
}

extension SessionStoreError: CustomStringConvertible {
  /// The error in words.
  public var description: String {
    switch self {
    case .notFound: "no such session"
    case .closed: "the session is closed"
    case .turnConflict: "this turn id was used for another request"
    case .sequenceMismatch(let seq): "the session is at turn \(seq)"
    case .tooManySessions(let limit): "\(limit) sessions are kept, and no more"
    case .overloaded: "too many writes are waiting"
    case .storageFull: "no room is left where sessions are kept"
    case .erasureDelayed: "the session is gone; its traces go when nobody reads any more"
    case .storageFailed(let reason): "sessions can't be kept: \(reason)"
    case .corrupt(let reason): "what is kept is damaged, and left as it is: \(reason)"
    case .foreign(let path): "\(path) is no file of this program"
    case .exposed(let path): "\(path) must belong to this user, and to no one else"
    case .tooNew(let format): "sessions were kept by a newer program (format \(format))"
    }
  }
}
