import Glibc

/// A connection to a service, on which one thread asks and waits.
///
/// It does as little as a client can, for whatever it does is measured too.
final class Connection {
  /// Why there is no connection, or no answer.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  /// Connects to a socket.
  init(to path: String) throws(Failure) {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < capacity else { throw Failure(description: "\(path) is too long") }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      unsafe bytes.copyBytes(from: path.utf8)
    }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      close(descriptor)
      throw Failure(description: "\(path): \(reason)")
    }
  }

  deinit { close(descriptor) }

  /// Sends a line, and waits for the line that answers it.
  func ask(_ line: [UInt8]) throws(Failure) -> [UInt8] {
    var sent = 0
    while sent < line.count {
      let count = unsafe line.withUnsafeBytes { bytes in
        unsafe send(
          descriptor, bytes.baseAddress.map { unsafe $0 + sent }, line.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(description: "the service is gone") }
      sent += count
    }
    var answer: [UInt8] = []
    while answer.last != UInt8(ascii: "\n") {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe recv(descriptor, bytes.baseAddress, bytes.count, 0)
      }
      guard count > 0 else { throw Failure(description: "the service is gone") }
      answer += buffer[..<count]
    }
    return answer
  }
}
