internal import Foundation

/// A service manager, as far as it listens.
public final class NoticeListener: Sendable {
  private let descriptor: Int32

  /// Listens at a path, or at an abstract name that begins with `@`.
  public init(_ name: String) throws { descriptor = try UnixSocket.receiving(at: name) }

  deinit { close(descriptor) }

  /// Waits for the next notice.
  ///
  /// - Throws: An error when none comes any more.
  public func next() async throws -> String {
    try await onThread { [descriptor] in
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
      guard count > 0 else { throw RawClient.Failure(call: "recv", code: count < 0 ? errno : 0) }
      return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
  }

  /// Says that nobody will send a notice any more: whoever waits for one hears so.
  func end() { shutdown(descriptor, CInt(SHUT_RD)) }
}
