internal import Glibc

/// Why the system refused something.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number for it.
  public let code: Int32

  /// The error that came last on this thread.
  init() { code = errno }

  /// The system's words for it.
  public var description: String { unsafe String(cString: strerror(code)) }

  /// The result of a call, unless it says that it failed.
  @discardableResult
  static func check(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw SystemError() }
    return result
  }
}
