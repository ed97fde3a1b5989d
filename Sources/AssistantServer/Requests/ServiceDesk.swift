internal import Assistant
internal import AssistantProtocol
internal import Foundation
internal import SessionStore

/// Answers what is asked about the service itself.
struct ServiceDesk: Sendable {
  /// The versions of the protocol that are spoken, the oldest first.
  static let protocols = ["1"]

  /// What sessions rest on.
  let backing: Backing
  /// How much is taken in.
  let limits: Limits
  /// What counts turns and refusals.
  let tally: Tally
  private let surroundings: Surroundings
  private let began = ContinuousClock.now

  init(
    _ backing: Backing, within limits: Limits, counting tally: Tally,
    in surroundings: Surroundings
  ) {
    self.backing = backing
    self.limits = limits
    self.tally = tally
    self.surroundings = surroundings
  }

  /// Agrees on a version of the protocol: the newest that both speak.
  func hello(_ params: HelloRequest) throws(RPCError) -> HelloReport {
    let spoken = Self.protocols
    let wanted = params.protocols ?? [spoken[0]]
    guard let version = spoken.last(where: wanted.contains) else {
      throw RPCError(.unsupportedProtocol).with { $0.supported = spoken }
    }
    let packs = backing.shelf.present.map { PackReport($0.pack) }
    return HelloReport(
      version: version, protocols: spoken,
      server: HelloRequest.Program(name: "anamnesisd", version: EngineVersion.current),
      packs: packs, limits: limits, disclaimer: packs.first?.intendedUse ?? "")
  }

  /// Shows that somebody answers.
  func ping() -> PingReport { PingReport(uptime: uptime) }

  /// Tells how the service does.
  func status() async throws(RPCError) -> StatusReport {
    let (figures, store) = (tally.figures, try await statistics)
    return StatusReport(
      state: state, uptime: uptime, connections: surroundings.connections(),
      sessions: store.sessions,
      turns: figures.turns, refusals: figures.refusals,
      median: figures.quantile(0.5).microseconds, slowest: figures.quantile(0.99).microseconds,
      databaseBytes: store.databaseBytes, logBytes: store.logBytes)
  }

  /// Ends the service once what was accepted is done.
  func drain() {
    tally.drains()
    surroundings.drain()
  }

  /// Loads the packs again.
  func reload() async throws(RPCError) -> ReloadReport {
    let used: Set<PackIdentity>
    do throws(SessionStoreError) {
      used = try await backing.store.packsInUse(at: backing.now())
    } catch { throw RPCError(error) }
    let problems = backing.shelf.reload(keeping: used)
    return ReloadReport(
      packs: backing.shelf.present.map { PackReport($0.pack) }, problems: problems)
  }

  /// Erases what has expired.
  func purgeExpired() async throws(RPCError) -> PurgeReport {
    do throws(SessionStoreError) {
      return PurgeReport(erased: try await backing.store.purgeExpired(at: backing.now()))
    } catch { throw RPCError(error) }
  }

  private var state: StatusReport.State {
    if tally.isDraining { return .draining }
    return backing.store.isWritable ? .ready : .degraded
  }

  private var statistics: StoreStatistics {
    get async throws(RPCError) {
      do throws(SessionStoreError) {
        return try await backing.store.statistics(at: backing.now())
      } catch { throw RPCError(error) }
    }
  }

  private var uptime: Int { (ContinuousClock.now - began).milliseconds }
}
