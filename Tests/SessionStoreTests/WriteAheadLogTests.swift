import Foundation
import Testing

@testable import SessionStore

@Suite struct WriteAheadLogTests {
  @Test func `the log is copied before it grows long`() async throws {
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    let id = try await store.create()
    var longest = 0
    for number in 0..<600 {
      // Random words can't be deflated.
      let words = (0..<200).map { _ in UUID().uuidString }.joined()
      try await store.append(NewTurn("t\(number)", words), to: id)
      longest = max(longest, try size("\(folder.file)-wal"))
    }
    #expect(longest <= 5 << 20, "\(longest) bytes")
    #expect(try size(folder.file) >= 4 << 20)
    #expect(try await store.audit() == AuditReport(sessions: 1, turns: 600, firstBreak: nil))
    try await store.purgeExpired(at: start)
    #expect(try size("\(folder.file)-wal") == 0)
  }

  private func size(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }
}
