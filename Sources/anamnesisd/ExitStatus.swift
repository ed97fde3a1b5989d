import ArgumentParser
import AssistantServer
import SessionStore

/// With what the daemon ends, by the conventions of `sysexits.h`.
///
/// A service manager is told (`RestartPreventExitStatus=64 65 77 78`) which of them a new start can't
/// mend.
enum ExitStatus: Int32, CaseIterable {
  /// It was told to end.
  case success = 0
  /// The command line is wrong.
  case usage = 64
  /// A pack, or what is kept of sessions, can't be used.
  case brokenData = 65
  /// Another instance runs.
  case unavailable = 69
  /// The program itself is at fault.
  case internalError = 70
  /// The system refused something.
  case system = 71
  /// The socket or a folder can't be created.
  case cannotCreate = 73
  /// The disk failed.
  case storageFailed = 74
  /// Something belongs to somebody else, or others may write to it.
  case permission = 77
  /// What surrounds the process isn't set up as it must be.
  case configuration = 78

  /// The status for an error.
  init(_ error: any Error) {
    switch error {
    case let error as ListeningError: self.init(listening: error)
    case let error as SessionStoreError: self.init(storing: error)
    case is PackFault: self = .brokenData
    case is ValidationError: self = .usage
    default: self = .internalError
    }
  }

  private init(listening error: ListeningError) {
    switch error {
    case .relativePath, .longPath, .unknownGroup: self = .usage
    case .running: self = .unavailable
    case .notAFolder, .foreign, .exposed: self = .permission
    case .occupied, .cannotCreate: self = .cannotCreate
    case .activation, .fewDescriptors: self = .configuration
    case .system: self = .system
    }
  }

  private init(storing error: SessionStoreError) {
    switch error {
    case .corrupt, .tooNew, .foreign: self = .brokenData
    case .exposed: self = .permission
    case .notFound, .closed, .turnConflict, .sequenceMismatch, .overloaded, .storageFull,
      .erasureDelayed, .tooManySessions, .storageFailed:
      self = .storageFailed
    }
  }

  /// The error with which a command ends so.
  var code: ExitCode { ExitCode(rawValue) }
}
