internal import Foundation

/// A service manager, as far as it listens.
public final class NoticeListener: Sendable {
  private let descriptor: Int32

  /// Listens at a path, or at an abstract name that begins with `@`.
  public init(_ name: String) throws {
    descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var patience = timeval(tv_sec: 240, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = name.hasPrefix("@") ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let size = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let result = unsafe withUnsafePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, size)
      }
    }
    guard descriptor >= 0, result == 0 else { throw RawClient.Failure(call: "bind", code: errno) }
  }

  deinit { close(descriptor) }

  /// Waits for the next notice.
  public func next() async throws -> String {
    try await onThread { [descriptor] in
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
      guard count > 0 else { throw RawClient.Failure(call: "recv", code: errno) }
      return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
  }
}
