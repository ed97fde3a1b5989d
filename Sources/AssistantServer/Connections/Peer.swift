internal import Glibc
internal import SessionStore

/// Who is at the other end of a connection, as the system says.
///
/// The system notes it when the peer connects; nothing that the peer sends can change it.
struct Peer: Hashable, Sendable {
  /// The user.
  let user: UserID
  /// The groups of the user.
  let groups: Set<UInt32>

  /// Names a peer.
  init(user: UserID, groups: Set<UInt32>) {
    self.user = user
    self.groups = groups
  }

  /// The peer of a connected socket, or `nil` when the system doesn't say.
  init?(of descriptor: CInt) {
    var credentials = Credentials()
    var size = socklen_t(MemoryLayout<Credentials>.size)
    guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else {
      return nil
    }
    let others = Self.groups(of: descriptor) ?? []
    self.init(user: credentials.user, groups: Set(others + [credentials.group]))
  }

  /// `struct ucred`, which the C library shows to GNU programs only.
  private struct Credentials {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0
  }

  /// The groups besides the first, which the system tells since Linux 4.13.
  private static func groups(of descriptor: CInt) -> [UInt32]? {
    let optionPeerGroups: CInt = 59
    var groups = [UInt32](repeating: 0, count: 64)
    for _ in 0..<2 {
      var size = socklen_t(groups.count * MemoryLayout<UInt32>.size)
      let result = unsafe getsockopt(descriptor, SOL_SOCKET, optionPeerGroups, &groups, &size)
      let count = Int(size) / MemoryLayout<UInt32>.size
      if result == 0 { return Array(groups.prefix(count)) }
      guard errno == ERANGE else { return nil }
      groups = [UInt32](repeating: 0, count: count)
    }
    return nil
  }
}
