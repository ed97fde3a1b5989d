import AssistantProtocol
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// That a file with wrong bytes is refused, or read as far as it goes.
@Suite struct DamagedFileTests {
  /// A file costs more than a row.
  private static let files = 20 + Rounds.fuzz.count(0) / 1_000

  @Test func `wrong bytes are errors, and nothing worse`() async throws {
    let folder = try StoreFolder(isInMemory: true)
    let ids = try await Self.fill(folder)
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file))
    var random = SplitMix64(seed: 5)
    var outcomes = (used: 0, refused: 0)
    for _ in 0..<Self.files {
      var bytes = whole
      for _ in 0...random.number(below: 8) {
        bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256))
      }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
      }
      #expect(
        FileManager.default.createFile(
          atPath: folder.file, contents: bytes, attributes: [.posixPermissions: 0o600]))
      do throws(SessionStoreError) {
        let store = try SessionStore(folder: folder.path)
        await Self.use(store, ids)
        try await store.shutDown()
        outcomes.used += 1
      } catch {
        outcomes.refused += 1
      }
    }
    #expect(outcomes.used > 0 && outcomes.refused > 0, "\(outcomes)")
  }

  private static func fill(_ folder: StoreFolder) async throws -> [SessionID] {
    let store = try folder.store()
    var ids: [SessionID] = []
    for _ in 0..<4 {
      let id = try await store.create()
      for number in 0..<8 {
        let words = String(repeating: "lump \(number) ", count: 60)
        try await store.append(NewTurn("t\(number)", words), to: id)
      }
      ids.append(id)
    }
    try await store.shutDown()
    return ids
  }

  /// Everything that can be asked of a store, which it does or refuses.
  private static func use(_ store: SessionStore, _ ids: [SessionID]) async {
    _ = try? await store.list(owner: owner, limit: 9, at: start)
    _ = try? await store.statistics(at: start)
    _ = try? await store.packsInUse(at: start)
    _ = try? await store.audit()
    for id in ids {
      _ = try? await store.latest(id, owner: owner, at: start)
      _ = try? await store.history(of: id, owner: owner, limit: 99, at: start)
      _ = try? await store.export(id, owner: owner, at: start)
      _ = try? await store.append(NewTurn("t3"), to: id)
      _ = try? await store.append(NewTurn("new"), to: id)
    }
    _ = try? await store.close(ids[0], owner: owner, at: start)
    try? await store.delete(ids[1], owner: owner, at: start)
    _ = try? await store.create()
    _ = try? await store.purgeExpired(at: start + .day)
  }
}
