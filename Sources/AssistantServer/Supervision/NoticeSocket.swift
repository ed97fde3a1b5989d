internal import Glibc

/// Where notices to a service manager go; nowhere when there is none.
struct NoticeSocket: Hashable, Sendable {
  private let name: [UInt8]?

  /// Finds the socket that the variables of the process name.
  init(in environment: [String: String]) {
    let path = Array((environment["NOTIFY_SOCKET"] ?? "").utf8)
    guard path.count < 108 else {
      name = nil
      return
    }
    name =
      switch path.first {
      case UInt8(ascii: "/"): path
      case UInt8(ascii: "@"): [0] + path.dropFirst()
      default: nil
      }
  }

  /// Sends a notice.
  ///
  /// A manager that can't be told doesn't keep the service from its work.
  func send(_ notice: Notice) {
    guard let name else { return }
    let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let text = Array(notice.text.utf8)
    unsafe withAddress(of: name) { address, size in
      _ = unsafe sendto(
        descriptor, text, text.count, CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT), address, size)
    }
  }
}
