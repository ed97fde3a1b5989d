internal import NIOCore
internal import Synchronization

/// The lines that nobody asked for at this moment, on their way to one peer.
///
/// They wait where answers wait. A peer who reads too slowly for them loses the connection, and
/// learns by that that it has missed some.
final class NewsQueue: Sendable {
  /// The most lines that wait.
  static let capacity = 64

  private let channel: any Channel
  private let waiting = Atomic(0)

  /// Creates a queue in which nothing waits.
  init(to channel: any Channel) { self.channel = channel }

  /// Sends a line when the peer reads, without waiting for that.
  func send(_ line: [UInt8]) {
    guard waiting.add(1, ordering: .relaxed).newValue <= Self.capacity else {
      return channel.close(promise: nil)
    }
    channel.writeAndFlush(ByteBuffer(bytes: line)).whenComplete { [weak self] _ in
      self?.waiting.subtract(1, ordering: .relaxed)
    }
  }
}
