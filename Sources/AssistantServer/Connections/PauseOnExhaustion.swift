internal import Glibc
internal import NIOCore

/// Stops accepting for a moment when the system has nothing left to accept with.
///
/// The listening socket stays readable all the while, so that a loop which only puts off the next
/// attempt would be woken for it without end. Here the socket isn't waited for at all until the pause
/// is over; whoever connects meanwhile waits in the backlog.
final class PauseOnExhaustion: ChannelInboundHandler {
  typealias InboundIn = any Channel

  private static let pause = TimeAmount.milliseconds(100)
  private static let exhaustions: Set = [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED]

  private var isPaused = false

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let failure = error as? IOError, Self.exhaustions.contains(failure.errnoCode) else {
      return context.fireErrorCaught(error)
    }
    if isPaused { return }
    isPaused = true
    let (channel, loopBound) = (context.channel, NIOLoopBound(self, eventLoop: context.eventLoop))
    channel.setOption(.autoRead, value: false).whenSuccess {
      channel.eventLoop.scheduleTask(in: Self.pause) {
        loopBound.value.isPaused = false
        channel.setOption(.autoRead, value: true).whenFailure { _ in }
      }
    }
  }
}
