internal import Glibc

/// The name or the number of a group of users.
public enum GroupName: Sendable {
  /// The number of a group.
  ///
  /// - Throws: An error when there is no such group.
  public static func number(of name: String) throws(ListeningError) -> UInt32 {
    if let number = UInt32(name) { return number }
    guard let entry = unsafe getgrnam(name) else { throw .unknownGroup(name) }
    return unsafe entry.pointee.gr_gid
  }
}
