internal import Glibc

/// The socket that a service manager hands to a process.
///
/// Source: systemd, `sd_listen_fds(3)`, whose protocol is stable and needs no library.
public enum SocketActivation: Sendable {
  /// What a manager has said.
  enum Offer: Hashable {
    /// Nothing, or nothing to this process.
    case none
    /// One socket.
    case socket(Int32)
    /// Some other number of them.
    case wrong(String)
  }

  private static let firstDescriptor: Int32 = 3
  private static let variables = ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"]

  /// Takes over the socket, if one is handed to this process, and forgets about it.
  ///
  /// - Parameter environment: The variables of the process.
  /// - Returns: The socket, or `nil` when the process has to make its own.
  /// - Throws: What is wrong with what was handed over.
  public static func take(
    from environment: [String: String]
  ) throws(ListeningError) -> ListeningSocket? {
    let offer = offer(in: environment, to: getpid())
    for variable in variables { unsafe unsetenv(variable) }
    switch offer {
    case .none: return nil
    case .wrong(let reason): throw .activation(reason)
    case .socket(let descriptor):
      try check(descriptor)
      return ListeningSocket(adopting: descriptor)
    }
  }

  /// What the variables say to a process.
  static func offer(in environment: [String: String], to process: Int32) -> Offer {
    guard environment["LISTEN_PID"].flatMap(Int32.init) == process,
      let count = environment["LISTEN_FDS"]
    else { return .none }
    return count == "1" ? .socket(firstDescriptor) : .wrong("LISTEN_FDS is \(count) and not 1")
  }

  private static func check(_ descriptor: Int32) throws(ListeningError) {
    guard option(SO_DOMAIN, of: descriptor) == AF_UNIX else {
      throw .activation("it is no Unix socket")
    }
    guard option(SO_TYPE, of: descriptor) == CInt(SOCK_STREAM.rawValue) else {
      throw .activation("it is no stream")
    }
    guard option(SO_ACCEPTCONN, of: descriptor) == 1 else {
      throw .activation("it doesn't listen")
    }
    do throws(SystemError) {
      try SystemError.check(fcntl(descriptor, F_SETFD, FD_CLOEXEC))
      let flags = try SystemError.check(fcntl(descriptor, F_GETFL))
      try SystemError.check(fcntl(descriptor, F_SETFL, flags | O_NONBLOCK))
    } catch {
      throw .system("taking over a socket", error)
    }
  }

  private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    let result = unsafe getsockopt(descriptor, SOL_SOCKET, name, &value, &size)
    return result == 0 ? value : nil
  }
}
