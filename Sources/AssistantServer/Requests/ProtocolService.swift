package import AssistantProtocol
package import Foundation
package import SessionStore

/// Carries out the protocol over a store and packs, whatever its lines come over.
package struct ProtocolService: RequestService {
  /// What is carried out, by name.
  let methods: MethodTable
  /// What answers about the service itself.
  let desk: ServiceDesk
  /// What holds the sessions.
  let host: SessionHost
  private let tally = Tally()
  private let storageFailed: @Sendable () -> Void

  /// Creates a service.
  ///
  /// - Parameters:
  ///   - store: Where sessions are kept.
  ///   - shelf: What they are held with.
  ///   - limits: How much is taken in.
  ///   - surroundings: What runs the service.
  ///   - now: The time.
  package init(
    over store: SessionStore, _ shelf: PackShelf, within limits: Limits,
    in surroundings: Surroundings, at now: @escaping @Sendable () -> Date = { .now }
  ) {
    let backing = Backing(store: store, shelf: shelf, now: now)
    host = SessionHost(on: backing, within: limits, counting: tally)
    desk = ServiceDesk(backing, within: limits, counting: tally, in: surroundings)
    storageFailed = surroundings.storageFailed
    var methods = MethodTable()
    methods.addSessions(host)
    methods.addKnowledge(shelf, within: limits)
    methods.addService(desk)
    self.methods = methods
  }

  /// Answers a line.
  package func answer(_ line: ArraySlice<UInt8>, from caller: Caller) async -> [UInt8]? {
    let request: Request
    do throws(Request.Fault) { request = try Request(line: line) } catch {
      return refusal(error.error, to: error.id)
    }
    guard let id = request.id else {
      tally.refused()
      return nil
    }
    do throws(RPCError) {
      return Response(to: id, .success(try await methods.carryOut(request, for: caller))).line
    } catch {
      return refusal(error, to: id)
    }
  }

  /// Whether a connection waits for news of some session.
  package func expectsNews(_ caller: Caller) async -> Bool { host.subscribers.contains(caller) }

  /// Forgets what a connection waited for.
  package func forget(_ caller: Caller) async { host.subscribers.forget(caller) }

  /// Loads the packs again.
  ///
  /// - Returns: The packs that new sessions begin with, and what is wrong with others.
  package func reload() async throws(RPCError) -> ReloadReport { try await desk.reload() }

  /// Erases what has expired.
  ///
  /// - Returns: How many sessions were erased.
  @discardableResult
  package func purgeExpired() async throws(RPCError) -> Int {
    try await desk.purgeExpired().erased
  }

  /// Whether turns still find their way to the disk, and back.
  package var isAlive: Bool {
    get async { (try? await desk.backing.store.heartbeat()) != nil }
  }

  private func refusal(_ error: RPCError, to id: RequestID?) -> [UInt8] {
    tally.refused()
    if error.code == .storageFailed, desk.backing.store.failure != nil { storageFailed() }
    return Response(to: id, .failure(error)).line
  }
}
