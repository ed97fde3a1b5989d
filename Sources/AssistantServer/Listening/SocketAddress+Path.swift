internal import Glibc

/// Calls a function with the address of a Unix socket.
///
/// - Parameters:
///   - name: The bytes of its path, or of an abstract name with a zero in front.
///   - body: What needs the address.
/// - Returns: What that returns.
/// - Precondition: The name has fewer than 108 bytes.
func withAddress<Result>(
  of name: [UInt8], _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
    unsafe room.copyBytes(from: name)
  }
  // The end of a path is a zero; the end of an abstract name is told by its length alone.
  let size = MemoryLayout<sa_family_t>.size + name.count + (name.first == 0 ? 0 : 1)
  return unsafe withUnsafePointer(to: &address) { pointer in
    unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
      unsafe body(pointer, socklen_t(size))
    }
  }
}
