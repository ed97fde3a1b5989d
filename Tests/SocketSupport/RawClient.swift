import Foundation
import Synchronization

/// A peer that sends whatever it likes.
///
/// What waits does so on a thread of its own: the service under test needs those of Swift's pool.
public final class RawClient: Sendable {
  /// A system call that failed.
  public struct Failure: Error {
    /// The call.
    public let call: String
    /// Its `errno`.
    public let code: Int32
  }

  /// The file descriptor.
  public let descriptor: Int32
  private let unread = Mutex<[UInt8]>([])
  private let isClosed = Mutex(false)

  /// Connects to a socket.
  public init(_ path: String) throws { descriptor = try UnixSocket.connected(to: path) }

  deinit { close() }

  /// Sends a text, and waits until the system has taken it.
  public func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  /// Sends bytes, and waits until the system has taken them.
  public func send(_ bytes: [UInt8]) async throws {
    try await onThread { [self] in try push(bytes) }
  }

  /// The next line, or `nil` when the service has ended the connection.
  public func line() async throws -> String? {
    try await onThread { [self] in try pull() }
  }

  /// Sends a text, and waits on this very thread until the system has taken it.
  public func push(_ text: String) throws { try push(Array(text.utf8)) }

  /// Sends a line, and waits on this very thread for the one that answers it.
  public func ask(_ line: String) throws -> String? {
    try push(Array("\(line)\n".utf8))
    return try pull()
  }

  /// All lines up to the end of the connection.
  public func lines() async throws -> [String] {
    var lines: [String] = []
    while let line = try await line() { lines.append(line) }
    return lines
  }

  /// Says that nothing more comes.
  public func endInput() { _ = shutdown(descriptor, CInt(SHUT_WR)) }

  /// Closes the connection.
  public func close() {
    isClosed.withLock { isClosed in
      if !isClosed { _ = Glibc.close(descriptor) }
      isClosed = true
    }
  }

  private func push(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(call: "send", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The next line, for which this very thread waits, or `nil` at the end of the connection.
  public func pull() throws -> String? {
    while true {
      if let line = takeLine() { return line }
      guard try receive() else { return nil }
    }
  }

  private func takeLine() -> String? {
    unread.withLock { unread in
      guard let end = unread.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let line = String(decoding: unread[..<end], as: UTF8.self)
      unread.removeSubrange(...end)
      return line
    }
  }

  /// Waits for more; returns `false` at the end.
  private func receive() throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw Failure(call: "recv", code: errno) }
    unread.withLock { $0 += bytes.prefix(count) }
    return count > 0
  }
}

/// Does work that waits on a thread of its own.
public func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws
  -> Value
{
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
  }
}
