import Glibc
import Testing

/// What a service manager has for its services to say that they serve, as sd_notify(3) describes.
final class ReadinessSocket {
  /// Its path.
  let path: String
  private let descriptor: Int32

  /// How long a service may take.
  private static let patience = timeval(tv_sec: 30, tv_usec: 0)

  /// Waits at a path.
  init(path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var patience = Self.patience
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    try #require(
      unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      } == 0)
  }

  deinit {
    close(descriptor)
    unsafe unlink(path)
  }

  /// Waits until the service says that it serves.
  func wait() throws {
    var words = ""
    while !words.contains("READY=1") {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      try #require(count > 0, "the daemon doesn't begin to serve")
      words = String(decoding: buffer.prefix(count), as: UTF8.self)
    }
  }
}
