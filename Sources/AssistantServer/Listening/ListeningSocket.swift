internal import AssistantProtocol
internal import Glibc

/// A socket that peers can connect to.
public struct ListeningSocket: Sendable {
  /// The socket.
  let descriptor: Int32
  /// Where it is, if it is ours to remove.
  private let place: Place?

  private struct Place: Sendable {
    let path: String
    let identity: FileStatus.Identity
  }

  /// Takes over a socket that listens already, from whoever looks after its path.
  init(adopting descriptor: Int32) {
    self.descriptor = descriptor
    place = nil
  }

  /// Creates a socket at a path, in place of one that an earlier instance left behind.
  ///
  /// It gets its path only once it listens and has its mode, so that whoever finds it can connect,
  /// and nobody else ever could. The caller holds an ``InstanceLock``.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - group: The group whose members may connect; without one, the user alone.
  ///   - backlog: How many peers may wait to be accepted.
  /// - Throws: Why there can be no socket.
  public init(
    at path: String, group: UInt32? = nil, backlog: Int32 = 1_024
  ) throws(ListeningError) {
    let path = try SocketPath(path)
    try PrivateFolder(path: path.folder).prepare(mode: group == nil ? 0o700 : 0o750, group: group)
    try Self.checkOccupant(of: path.path)
    let draft = try path.draft(of: getpid())
    let descriptor = socket(
      AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw .system("creating a socket", SystemError()) }
    do throws(SystemError) {
      unsafe unlink(draft)
      try Self.bind(descriptor, to: draft)
      if let group { try SystemError.check(unsafe chown(draft, uid_t.max, group)) }
      try SystemError.check(unsafe chmod(draft, group == nil ? 0o600 : 0o660))
      try SystemError.check(listen(descriptor, backlog))
      try SystemError.check(unsafe rename(draft, path.path))
    } catch {
      unsafe unlink(draft)
      close(descriptor)
      throw .cannotCreate(path.path, error)
    }
    self.descriptor = descriptor
    place = FileStatus(of: path.path).map { Place(path: path.path, identity: $0.identity) }
  }

  /// Removes the path, if it still leads here.
  public func remove() {
    guard let place, FileStatus(of: place.path)?.identity == place.identity else { return }
    unsafe unlink(place.path)
  }

  private static func checkOccupant(of path: String) throws(ListeningError) {
    guard let occupant = FileStatus(of: path) else { return }
    guard occupant.isSocket else { throw .occupied(path) }
    guard occupant.owner == geteuid() else { throw .foreign(path) }
  }

  private static func bind(_ descriptor: Int32, to path: String) throws(SystemError) {
    let result = unsafe withAddress(of: Array(path.utf8)) { address, size in
      unsafe Glibc.bind(descriptor, address, size)
    }
    try SystemError.check(result)
  }
}
