internal import AssistantProtocol

/// A path at which a socket can be.
struct SocketPath: Hashable, Sendable {
  /// The path.
  let path: String

  /// Checks a path, without looking at what is there.
  init(_ path: String) throws(ListeningError) {
    guard path.hasPrefix("/"), path.last != "/", !path.utf8.contains(0) else {
      throw .relativePath(path)
    }
    guard path.utf8.count <= ServicePlace.longestPath else {
      throw .longPath(path, limit: ServicePlace.longestPath)
    }
    self.path = path
  }

  /// The folder that it is in.
  var folder: String { path.parentFolder }

  /// The path at which a process prepares its socket.
  ///
  /// Only below a name of one or two letters can it be longer than the path itself.
  func draft(of process: Int32) throws(ListeningError) -> String {
    let draft = "\(folder == "/" ? "" : folder)/.\(process)"
    guard draft.utf8.count <= Self.longestDraft else {
      throw .longPath(path, limit: ServicePlace.longestPath - 4)
    }
    return draft
  }

  /// What the system's own structure holds.
  private static let longestDraft = 107
}
