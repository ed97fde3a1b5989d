internal import Dispatch
internal import Synchronization

/// Reads lines from a socket as they come.
final class LineReader: Sendable {
  /// What was read.
  enum Event: Sendable {
    /// A line, without its end.
    case line([UInt8])
    /// Something that can't be a line of a service.
    case nonsense
  }

  /// What is read, until the other end stops to write.
  let events: AsyncStream<Event>

  private let socket: Socket
  private let continuation: AsyncStream<Event>.Continuation
  private let buffer = Mutex(LineBuffer())

  /// Reads from a socket.
  init(_ socket: Socket) {
    self.socket = socket
    (events, continuation) = AsyncStream.makeStream()
  }

  /// Takes in what is there.
  ///
  /// - Returns: Whether there can be more.
  func read() -> Bool {
    while true {
      switch socket.receive() {
      case .nothing: return true
      case .end:
        finish()
        return false
      case .bytes(let bytes):
        do throws(LineBuffer.Overlong) {
          let lines = try buffer.withLock { buffer throws(LineBuffer.Overlong) in
            try buffer.lines(with: bytes)
          }
          for line in lines { continuation.yield(.line(line)) }
        } catch {
          continuation.yield(.nonsense)
          finish()
          return false
        }
      }
    }
  }

  /// Says that nothing more will come.
  func finish() { continuation.finish() }
}
