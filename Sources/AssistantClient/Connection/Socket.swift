internal import AssistantProtocol
internal import Glibc

/// A Unix socket that never makes anybody wait, closed when nobody has it any more.
final class Socket: Sendable {
  /// What comes of reading.
  enum Received {
    /// These bytes.
    case bytes([UInt8])
    /// Nothing yet.
    case nothing
    /// Nothing any more.
    case end
  }

  private static let readSize = 65_536

  /// The system's number for it.
  let descriptor: Int32

  /// Connects to a path.
  init(path: String) throws(SystemError) {
    let bytes = Array(path.utf8)
    guard bytes.count <= ServicePlace.longestPath, !bytes.contains(0) else {
      throw SystemError(ENAMETOOLONG)
    }
    descriptor = socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw SystemError() }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw SystemError() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Reads what is there.
  func receive() -> Received {
    var buffer = [UInt8](repeating: 0, count: Self.readSize)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 { return .bytes(Array(buffer.prefix(count))) }
      if count == 0 { return .end }
      if errno == EAGAIN { return .nothing }
      if errno != EINTR { return .end }
    }
  }

  /// Writes as much as finds room.
  ///
  /// - Returns: How many bytes that was; `nil` when the other end is gone.
  func send(_ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      // Without the flag a peer that went away would end the whole program by a signal.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count >= 0 { return count }
      if errno == EAGAIN { return 0 }
      if errno != EINTR { return nil }
    }
  }
}
