internal import Glibc

/// Why the system refused something.
struct SystemError: Error, Hashable {
  /// The system's number for it.
  let code: Int32

  /// The error of a number.
  init(_ code: Int32) { self.code = code }

  /// The error that came last.
  init() { code = errno }

  /// The system's words for it.
  var reason: String { unsafe String(cString: strerror(code)) }

  /// Whether the system only has no room at the moment, as for a service that has to accept many.
  var isMomentary: Bool { code == EAGAIN || code == EINTR }

  /// Whether it is how a service looks that isn't running, which may change.
  var isAbsence: Bool { code == ENOENT || code == ECONNREFUSED }
}
