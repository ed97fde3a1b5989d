/// Why the service can't take up its place.
public enum ListeningError: Error, Hashable, Sendable {
  /// The path of the socket doesn't begin at the root.
  case relativePath(String)
  /// The path of the socket is longer than systems allow.
  case longPath(String, limit: Int)
  /// The folder is a link, or no folder.
  case notAFolder(String)
  /// The folder, or what is in it, belongs to somebody else.
  case foreign(String)
  /// Others may write to the folder.
  case exposed(String)
  /// Something other than a socket is where the socket should be.
  case occupied(String)
  /// Another instance runs, with this process number if it said so.
  case running(lock: String, process: Int32?)
  /// No group has this name.
  case unknownGroup(String)
  /// What the service manager handed over isn't a listening socket.
  case activation(String)
  /// The system allows the process too few open files.
  case fewDescriptors(needed: Int, allowed: Int)
  /// Something can't be created there.
  case cannotCreate(String, SystemError)
  /// The system refused something else.
  case system(String, SystemError)
}

extension ListeningError: CustomStringConvertible {
  /// The error in words.
  public var description: String {
    switch self {
    case .relativePath(let path): "\(path) is no absolute path"
    case .longPath(let path, let limit):
      "\(path) has \(path.utf8.count) bytes; the path of a socket has \(limit) at most"
    case .notAFolder(let path): "\(path) is a link or a file; it must be a folder"
    case .foreign(let path): "\(path) belongs to another user"
    case .exposed(let path): "others may write to \(path); take that from them (chmod go-w)"
    case .occupied(let path): "\(path) is something other than a socket, and is left as it is"
    case .running(let lock, let process?): "another instance runs (process \(process), \(lock))"
    case .running(let lock, nil): "another instance runs (\(lock))"
    case .unknownGroup(let name): "there is no group \(name)"
    case .activation(let reason): "the service manager handed over no listening socket: \(reason)"
    case .fewDescriptors(let needed, let allowed):
      "\(needed) open files are needed, and the system allows \(allowed) (ulimit -n)"
    case .cannotCreate(let path, let error): "\(path) can't be created: \(error)"
    case .system(let action, let error): "\(action): \(error)"
    }
  }
}
