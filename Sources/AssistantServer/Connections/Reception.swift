internal import AssistantProtocol
internal import Logging
internal import NIOCore

/// Decides who gets in, and sets up connections.
struct Reception: Sendable {
  /// What answers.
  let requests: any RequestService
  /// Who may get in.
  let access: Access
  /// The connections that are open.
  let ledger: ConnectionLedger
  /// How much is taken in.
  let limits: Limits
  /// How long there is patience.
  let timeouts: Timeouts
  /// Where it is told what happens.
  let log: Logger

  /// Sets up a connection, or closes it and returns `nil`.
  ///
  /// It is called on the channel's event loop, before anything is read.
  func receive(_ channel: any Channel) -> Connection? {
    guard let peer = channel.withSocket(Peer.init(of:)) ?? nil, access.admits(peer) else {
      log.notice("a peer of another user was turned away")
      channel.close(promise: nil)
      return nil
    }
    do {
      let number = try ledger.enter(peer.user)
      channel.closeFuture.whenComplete { _ in ledger.leave(peer.user) }
      return try connection(number, over: channel, to: peer)
    } catch {
      log.notice("a connection was turned away", metadata: ["reason": "\(type(of: error))"])
      channel.turnAway((error as? RPCError).map { Response(to: nil, .failure($0)).line } ?? [])
      return nil
    }
  }

  private func connection(
    _ number: Int, over channel: any Channel, to peer: Peer
  ) throws -> Connection {
    let caller = Caller(
      id: number, user: peer.user, isAdministrator: access.isAdministrator(peer),
      send: NewsQueue(to: channel).send)
    let watch = ConnectionWatch(over: channel, timeouts) { activity in
      channel.eventLoop.makeFutureWithTask {
        await verdict(on: activity, of: caller)
      }
    }
    let transport = try Transport(channel)
    watch.start()
    return Connection(
      transport: transport, caller: caller, watch: watch, requests: requests,
      longestLine: limits.frameBytes, farewell: timeouts.farewell)
  }

  private func verdict(on activity: Activity, of caller: Caller) async -> ConnectionWatch.Verdict {
    if activity == .listening, await requests.expectsNews(caller) { return .excuse }
    log.debug("a connection was ended: no patience left", metadata: ["activity": "\(activity)"])
    return .close
  }
}
