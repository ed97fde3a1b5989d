import AssistantProtocol
import Foundation
import SessionStore
import ShippedPacks
import SocketSupport
import Synchronization
import TestSupport
import Testing

@testable import AssistantServer

/// That many who use a server at the same time don't get in each other's way.
///
/// It says most under the thread sanitizer; see `Scripts/sanitize`.
@Suite(.timeLimit(.minutes(60))) struct ServerStressTests {
  private static let users = 16
  private static let requests = Rounds.operations.count(1_600) / users

  @Test func `many use a server at once, while packs change and sessions expire`() async throws {
    let pack = try ScratchPack()
    var limits = Limits.unhurried
    limits.sessionsPerUser = 24
    let bench = try Bench([pack.path], limits: limits)
    let held = HeldSessions()
    let tally = try await TestServer.serving(bench.service) { server in
      try await withThrowingTaskGroup(of: StressTally.self) { group in
        for number in 0..<Self.users {
          group.addTask {
            try await onThread {
              var user = try StressUser(number, at: server.socket, sharing: held)
              for request in 0..<Self.requests {
                try user.step()
                guard number == 0, request % (Self.requests / 20 + 1) == 0 else { continue }
                try Self.change(pack, to: request)
                bench.clock.pass(43_200)
                try user.manage()
              }
              return user.tally
            }
          }
        }
        return try await group.reduce(into: StressTally()) { $0.add($1) }
      }
    }
    #expect(tally.results.values.reduce(0, +) > Self.requests)
    #expect(tally.refusals.subtracting(StressUser.refusals).isEmpty)
    #expect(Set(tally.results.keys).isSuperset(of: StressUser.methods.map(\.name)))
    #expect(tally.news > 0)
    let report = try await bench.store.audit()
    #expect(report.firstBreak == nil)
  }

  private static func change(_ pack: ScratchPack, to version: Int) throws {
    let text = try pack.text(of: "pack.yaml")
    try pack.write(
      text.replacing(/version: .+/, with: "version: 1.0.\(version)"), to: "pack.yaml")
  }
}

/// The sessions that there are, or that were there a moment ago.
final class HeldSessions: Sendable {
  private let names = Mutex<[String]>([])

  /// Enters a session.
  func add(_ name: String) { names.withLock { $0 = $0.suffix(23) + [name] } }

  /// One of them.
  func pick(_ random: inout SplitMix64) -> String? {
    let names = names.withLock(\.self)
    return names.isEmpty ? nil : random.pick(names)
  }
}

/// What came of requests.
struct StressTally: Sendable {
  /// How often a method was carried out.
  var results: [String: Int] = [:]
  /// What requests were refused with.
  var refusals: Set<Int> = []
  /// How much news came.
  var news = 0

  /// Adds what came of others.
  mutating func add(_ other: StressTally) {
    results.merge(other.results) { $0 + $1 }
    refusals.formUnion(other.refusals)
    news += other.news
  }
}
