import AssistantProtocol
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// That many who use a store at the same time don't get in each other's way.
///
/// It says most under the thread sanitizer; see `Scripts/sanitize`.
@Suite(.timeLimit(.minutes(60))) struct StressTests {
  private static let tasks = 32
  private static let operations = Rounds.operations.count(6_400)

  @Test func `many use a store at once`() async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    let turns = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<Self.tasks {
        group.addTask {
          var user = StoreUser(UserID(number / 2), of: store, seed: UInt64(number))
          for _ in 0..<Self.operations / Self.tasks { try await user.step() }
          return user.taken
        }
      }
      return try await group.reduce(0, +)
    }
    let report = try await store.audit()
    #expect(report.firstBreak == nil && turns > 0)
    try await store.shutDown()
    #expect(try await folder.store().audit() == report)
  }
}

/// Someone who uses a store at random; another one uses the same conversations.
private struct StoreUser {
  private static let refusals: Set<SessionStoreError> = [
    .notFound, .closed, .turnConflict, .overloaded, .erasureDelayed, .tooManySessions(limit),
  ]
  private static let limit = 6

  private let store: SessionStore
  private let owner: UserID
  private var random: SplitMix64
  /// How many turns were taken.
  private(set) var taken = 0

  init(_ owner: UserID, of store: SessionStore, seed: UInt64) {
    self.owner = owner
    self.store = store
    random = SplitMix64(seed: seed)
  }

  /// Does one thing, which may be refused for a reason that there can be.
  mutating func step() async throws {
    do throws(SessionStoreError) {
      let choice = random.number(below: 100)
      let ids = try await store.list(owner: owner, limit: Self.limit, at: start).map(\.id)
      guard choice >= 5, !ids.isEmpty else { return try await create() }
      try await use(random.pick(ids), choice)
    } catch {
      if case .sequenceMismatch = error { return }
      #expect(Self.refusals.contains(error), "\(error)")
    }
  }

  private mutating func create() async throws(SessionStoreError) {
    _ = try await store.create(
      owner: owner, pack: pack, retention: random.pick([.none, .session, .days(1), .days(30)]),
      snapshot: Data("fresh".utf8), limit: Self.limit, at: start)
  }

  private mutating func use(_ id: SessionID, _ choice: Int) async throws(SessionStoreError) {
    switch choice {
    case ..<60: try await append(to: id)
    case ..<70: _ = try await store.latest(id, owner: owner, at: start)
    case ..<75: _ = try await store.history(of: id, owner: owner, limit: 20, at: start)
    case ..<80:
      let turn = TurnID(screen: "t", number: random.number(below: 50))
      _ = try await store.turn(turn, of: id, owner: owner, at: start)
    case ..<84: _ = try await store.export(id, owner: owner, at: start)
    case ..<86: _ = try await store.audit(id)
    case ..<89: _ = try await store.statistics(at: start)
    case ..<92: try await store.heartbeat()
    case ..<94: _ = try await store.packsInUse(at: start)
    case ..<96: try await store.close(id, owner: owner, at: start)
    case ..<98: try await store.delete(id, owner: owner, at: start)
    case ..<99: try await store.purgeExpired(at: start)
    default: #expect(store.failure == nil && store.isWritable)
    }
  }

  private mutating func append(to id: SessionID) async throws(SessionStoreError) {
    let number = random.number(below: 50)
    let words = Data("words \(random.number(below: 8) == 0 ? number + 1 : number)".utf8)
    let turn = NewTurn(
      id: TurnID(screen: "t", number: number), kind: .turn, request: words, result: words,
      snapshot: words, engine: "0.1.0")
    let appended = try await store.append(turn, to: id, owner: owner, at: start)
    if !appended.isReplayed { taken += 1 }
  }
}
