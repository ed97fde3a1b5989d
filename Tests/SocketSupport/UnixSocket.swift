internal import Foundation

/// Sockets of the system that have a name.
public enum UnixSocket: Sendable {
  /// How long a test waits for anybody at the other end.
  private static let patience = 240

  /// Listens at a path, with nobody behind it.
  public static func listening(at path: String, backlog: Int32) throws -> Int32 {
    let descriptor = try make(SOCK_STREAM)
    try unsafe name(path, for: "bind") { unsafe bind(descriptor, $0, $1) }
    guard listen(descriptor, backlog) == 0 else {
      throw RawClient.Failure(call: "listen", code: errno)
    }
    return descriptor
  }

  /// Connects to a socket that listens at a path.
  static func connected(to path: String) throws -> Int32 {
    let descriptor = try make(SOCK_STREAM)
    limitPatience(of: descriptor)
    do {
      try unsafe name(path, for: "connect") { unsafe connect(descriptor, $0, $1) }
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Takes datagrams at a path, or at an abstract name that begins with `@`.
  static func receiving(at path: String) throws -> Int32 {
    let descriptor = try make(SOCK_DGRAM)
    limitPatience(of: descriptor)
    try unsafe name(path, for: "bind") { unsafe bind(descriptor, $0, $1) }
    return descriptor
  }

  private static func make(_ kind: __socket_type) throws -> Int32 {
    let descriptor = socket(AF_UNIX, CInt(kind.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw RawClient.Failure(call: "socket", code: errno) }
    return descriptor
  }

  private static func limitPatience(of descriptor: Int32) {
    var time = timeval(tv_sec: patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
  }

  /// Calls the system with a name in its own form.
  private static func name(
    _ name: String, for call: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = name.hasPrefix("@") ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let size = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let result = unsafe withUnsafePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe body(address, size)
      }
    }
    guard result == 0 else { throw RawClient.Failure(call: call, code: errno) }
  }
}
