internal import NIOCore
internal import Synchronization

/// What carries a connection's bytes, both ways.
///
/// It takes in what comes from the first moment on: a peer may have sent all and closed its side
/// before anybody serves it. Whoever comes while the service ends may be served by nobody; then the
/// connection is closed all the same.
final class Transport: Sendable {
  typealias Inbound = NIOAsyncChannelInboundStream<ByteBuffer>
  typealias Outbound = NIOAsyncChannelOutboundWriter<ByteBuffer>

  private let asynchronous: NIOAsyncChannel<ByteBuffer, ByteBuffer>
  private let isTaken = Atomic(false)

  /// Takes a channel over, on its event loop.
  init(_ channel: any Channel) throws {
    // What has been read waits in memory, so no more is read than is being answered.
    asynchronous = try NIOAsyncChannel(
      wrappingChannelSynchronously: channel,
      configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 1)))
  }

  /// The channel.
  var channel: any Channel { asynchronous.channel }

  /// Hands both directions over, to whoever serves the connection and then closes it.
  func take() -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
    isTaken.store(true, ordering: .relaxed)
    return asynchronous
  }

  deinit {
    guard !isTaken.load(ordering: .relaxed) else { return }
    Task.detached { [asynchronous] in try? await asynchronous.executeThenClose { _, _ in } }
  }
}
