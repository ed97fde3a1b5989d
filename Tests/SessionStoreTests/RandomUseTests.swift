import AssistantProtocol
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// That a store does what its model does, whatever it is used for.
@Suite struct RandomUseTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a store does what it should`(seed: UInt64) async throws {
    let folder = try StoreFolder(isInMemory: true)
    var use = RandomUse(seed: seed, folder: folder, store: try folder.store())
    for _ in 0..<1_000 { try await use.step() }
    try await use.compareAll()
  }
}

/// A store in use, beside its model.
private struct RandomUse {
  private static let owners: [UserID] = [0, 1_000, 4_000_000_000]
  private static let retentions = [Retention.none, .session, .days(1), .days(3)]

  private var random: SplitMix64
  private let folder: StoreFolder
  private var store: SessionStore
  private var model = StoreModel()
  /// All that ever were, so that what is gone is asked for too.
  private var ids: [SessionID] = []

  init(seed: UInt64, folder: StoreFolder, store: SessionStore) {
    random = SplitMix64(seed: seed)
    self.folder = folder
    self.store = store
  }

  mutating func step() async throws {
    model.now += Double(random.number(below: 600))
    let choice = random.number(below: 100)
    guard choice >= 10, !ids.isEmpty else { return try await create() }
    let id = random.pick(ids)
    // Mostly it is the owner who asks.
    let stranger = random.pick(Self.owners)
    let owner = random.number(below: 8) == 0 ? stranger : model.sessions[id]?.owner ?? stranger
    switch choice {
    case 10..<70: try await append(to: id, owner)
    case 70..<80: try await compare(id, owner)
    case 80..<85: try await close(id, owner)
    case 85..<88: try await delete(id, owner)
    case 88..<94: try await expire()
    case 94..<97: try await compareAll()
    default: try await reopen()
    }
  }

  private mutating func create() async throws {
    let (owner, retention) = (random.pick(Self.owners), random.pick(Self.retentions))
    let id = try await store.create(retention, owner: owner, at: model.now)
    model.create(id, owner, retention)
    ids.append(id)
  }

  private mutating func append(to id: SessionID, _ owner: UserID) async throws {
    // Few names and few requests: turns are repeated, and some of these ask for something else.
    let count = model.sessions[id]?.turns.count ?? 0
    let name = "t\(random.number(below: count + 2))"
    let words = random.number(below: 6) == 0 ? "other words" : "words of \(name)"
    let expected = [nil, nil, count, count, count - 1, count + 1]
    let turn = try NewTurn(name, words, after: random.pick(expected))
    let (now, store) = (model.now, store)
    await expectSame({ (model) throws(SessionStoreError) in
      let (seq, isReplayed) = try model.append(turn, to: id, owner)
      return "\(seq) \(isReplayed)"
    }) {
      let appended = try await store.append(turn, to: id, owner: owner, at: now)
      #expect(appended.turn.request == turn.request && appended.turn.result == turn.result)
      return "\(appended.turn.seq) \(appended.isReplayed)"
    }
  }

  private mutating func close(_ id: SessionID, _ owner: UserID) async throws {
    let (now, store) = (model.now, store)
    await expectSame({ (model) throws(SessionStoreError) in
      try model.close(id, owner); return ""
    }) {
      try await store.close(id, owner: owner, at: now)
      return ""
    }
  }

  private mutating func delete(_ id: SessionID, _ owner: UserID) async throws {
    let (now, store) = (model.now, store)
    await expectSame({ (model) throws(SessionStoreError) in
      try model.delete(id, owner); return ""
    }) {
      try await store.delete(id, owner: owner, at: now)
      return ""
    }
  }

  private mutating func expire() async throws {
    model.now += .day * Double(random.number(below: 20)) / 10
    // What has expired is gone, whether it has been taken away yet or not.
    guard random.number(below: 2) == 0 else { return }
    #expect(try await store.purgeExpired(at: model.now) == model.purge())
  }

  private mutating func reopen() async throws {
    if random.number(below: 2) == 0 { try await store.shutDown() }
    store = try folder.store()
    model.restart()
    #expect(try await store.audit().firstBreak == nil)
  }

  private mutating func compare(_ id: SessionID, _ owner: UserID) async throws {
    let (now, store) = (model.now, store)
    await expectSame({ (model) throws(SessionStoreError) in
      let session = try model.find(id, owner)
      return Self.words(
        session.turns.map { $0.result }, session.state, session.expires, session.isClosed)
    }) {
      let export = try await store.export(id, owner: owner, at: now)
      let record = export.session.record
      return Self.words(
        export.turns.map(\.result), export.session.snapshot, record.expires, record.closed != nil)
    }
  }

  mutating func compareAll() async throws {
    for owner in Self.owners {
      let listed = try await store.list(owner: owner, limit: .max, at: model.now)
      let expected = model.sessions.filter {
        $0.value.owner == owner && $0.value.expires > model.now
      }
      #expect(listed.map(\.id) == expected.keys.sorted { $0.rawValue < $1.rawValue })
      for record in listed { try await compare(record.id, owner) }
    }
  }

  private static func words(
    _ results: [Data], _ state: Data, _ expires: Date, _ isClosed: Bool
  ) -> String {
    let texts = (results + [state]).map { String(decoding: $0, as: UTF8.self) }
    return "\(texts) \(expires.timeIntervalSince1970) \(isClosed)"
  }

  /// The store does what the model does, or refuses it for the same reason.
  private mutating func expectSame(
    _ modelled: (inout StoreModel) throws(SessionStoreError) -> String,
    _ stored: () async throws -> String
  ) async {
    var expected: Result<String, SessionStoreError>
    do throws(SessionStoreError) {
      expected = .success(try modelled(&model))
    } catch {
      expected = .failure(error)
    }
    do {
      let outcome = try await stored()
      #expect(expected == .success(outcome))
    } catch {
      #expect(error as? SessionStoreError == expected.error)
    }
  }
}

extension Result {
  /// The error, if it failed.
  fileprivate var error: Failure? { if case .failure(let error) = self { error } else { nil } }
}
