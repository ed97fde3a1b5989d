internal import AssistantProtocol
internal import NIOCore
internal import ServiceLifecycle

/// A connection: requests come in, and each is answered before the next is looked at.
struct Connection: Sendable {
  /// What carries it.
  let transport: Transport
  /// Who is at the other end.
  let caller: Caller
  /// What ends it when patience is at an end.
  let watch: ConnectionWatch
  /// What answers.
  let requests: any RequestService
  /// The most bytes of a line.
  let longestLine: Int
  /// How long a peer may take to leave that was told to.
  let farewell: Duration

  /// Where it is served: beside what carries it.
  var executor: EventLoopExecutor { EventLoopExecutor(transport.channel.eventLoop) }

  private typealias Input = Transport.Inbound.AsyncIterator
  private typealias Outbound = Transport.Outbound

  /// How a conversation came to its end.
  private enum Ending {
    /// The peer has said all, or is gone.
    case said
    /// The service is about to end.
    case drained
    /// What the peer says can't be understood.
    case refused(RPCError)
  }

  /// Answers until one of the two has enough; then the connection is closed.
  func serve() async {
    // A peer that is gone is no error of the service, and nobody is left to hear of one.
    try? await withGracefulShutdownHandler {
      try await transport.take().executeThenClose { inbound, outbound in
        var decoder = FrameDecoder(limit: longestLine)
        var input = inbound.makeAsyncIterator()
        let ending = try await converse(&decoder, &input, outbound)
        try await part(ending, &input, outbound)
      }
    } onGracefulShutdown: {
      watch.drain()
    }
    await requests.forget(caller)
  }

  private func converse(
    _ decoder: inout FrameDecoder, _ input: inout Input, _ outbound: Outbound
  ) async throws -> Ending {
    while let piece = try await input.next(isolation: #isolation) {
      decoder.append(piece.readableBytesView)
      while let frame = decoder.next() {
        if let error = try await answer(frame, outbound) { return .refused(error) }
      }
      watch.note(decoder.isInsideLine ? .insideLine : .listening)
    }
    if watch.isDraining { return .drained }
    // Half a line of a connection that was cut is no request.
    guard transport.channel.isActive, let frame = decoder.end() else { return .said }
    return try await answer(frame, outbound).map(Ending.refused) ?? .said
  }

  /// Answers a frame, or says why nothing after it can be understood.
  private func answer(_ frame: FrameDecoder.Frame, _ outbound: Outbound) async throws -> RPCError? {
    switch frame {
    case .tooLong: return RPCError(.frameTooLarge).with { $0.limit = longestLine }
    case .http: return RPCError(.invalidRequest, "not_http")
    case .line(let line):
      watch.note(.answering)
      guard let answer = await requests.answer(line, from: caller) else { return nil }
      watch.note(.writing)
      try await outbound.write(ByteBuffer(bytes: answer))
      return nil
    }
  }

  /// Sees to it that the peer gets all that was said to it.
  private func part(
    _ ending: Ending, _ input: inout Input, _ outbound: Outbound
  ) async throws {
    watch.note(.writing)
    let channel = transport.channel
    switch ending {
    case .said: try await channel.flushed()
    case .drained:
      try await channel.flushed()
      try await channel.eventLoop.submit { channel.hangUp() }.get()
    case .refused(let error):
      try await outbound.write(ByteBuffer(bytes: Response(to: nil, .failure(error)).line))
      try await channel.flushed()
      watch.close(within: farewell)
      try await channel.close(mode: .output)
      while try await input.next(isolation: #isolation) != nil {}
    }
  }
}

extension Channel {
  /// Waits until all that was written has been handed to the system.
  fileprivate func flushed() async throws { try await writeAndFlush(ByteBuffer()).get() }
}
