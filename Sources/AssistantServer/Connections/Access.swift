internal import Glibc

/// Who may use the service, and who may direct it.
public struct Access: Hashable, Sendable {
  /// Who gets in of those whom the system lets connect.
  public enum Admission: Hashable, Sendable {
    /// The service's own user, and the system's administrator.
    case owner
    /// Everybody: whoever set the mode of the socket has chosen.
    case everybody
  }

  /// Who gets in.
  public var admission: Admission
  /// The group whose members may direct the service, besides its own user and the administrator.
  public var administrators: UInt32?

  /// Creates rules.
  public init(_ admission: Admission, administrators: UInt32? = nil) {
    self.admission = admission
    self.administrators = administrators
  }

  /// Whether a peer gets in.
  func admits(_ peer: Peer) -> Bool {
    switch admission {
    case .owner: isOwner(peer)
    case .everybody: true
    }
  }

  /// Whether a peer may direct the service.
  func isAdministrator(_ peer: Peer) -> Bool {
    isOwner(peer) || administrators.map(peer.groups.contains) ?? false
  }

  private func isOwner(_ peer: Peer) -> Bool { peer.user == 0 || peer.user == geteuid() }
}
