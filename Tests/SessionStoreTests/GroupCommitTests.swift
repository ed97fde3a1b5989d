import Foundation
import GRDB
import Synchronization
import Testing

@testable import SessionStore

@Suite struct GroupCommitTests {
  private let folder: StoreFolder
  private let store: SessionStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.store()
  }

  @Test func `writers who come together share commits`() async throws {
    let (writers, turns) = (64, 5)
    let before = try WALFile(of: folder.file).commits
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<writers {
        group.addTask {
          let id = try await store.create()
          for number in 0..<turns {
            let appended = try await store.append(NewTurn("t\(number)", after: number), to: id)
            #expect(appended.turn.seq == number + 1)
          }
        }
      }
      try await group.waitForAll()
    }
    let commits = try WALFile(of: folder.file).commits - before
    #expect(commits > 0 && commits <= writers * (turns + 1) / 4, "\(commits) commits")
    let report = try await store.audit()
    #expect(report.turns == writers * turns && report.firstBreak == nil)
  }

  @Test func `one that fails takes nobody with it`() async throws {
    let id = try await store.create()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        group.addTask {
          if number.isMultiple(of: 3) {
            await #expect(throws: SessionStoreError.sequenceMismatch(0)) {
              try await store.append(NewTurn("t\(number)", after: 99), to: id)
            }
          } else {
            let other = try await store.create()
            try await store.append(NewTurn("t"), to: other)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.audit() == AuditReport(sessions: 41, turns: 40, firstBreak: nil))
  }

  @Test func `a change that fails halfway is undone alone`() throws {
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: "CREATE TABLE kept (name TEXT)") }
    let answers = Mutex<[String: Bool]>([:])
    let writes = ["a", "fails", "b"].map { name in
      PendingWrite(
        erases: false,
        { database -> String in
          try database.execute(sql: "INSERT INTO kept VALUES (?)", arguments: [name])
          if name == "fails" { throw SessionStoreError.closed }
          return name
        },
        answering: { (result: Result<String, SessionStoreError>) in
          answers.withLock { $0[name] = (try? result.get()) == name }
        })
    }
    queue.writeWithoutTransaction { database in
      WriteGroup(writes, log: nil, WritingCondition()).write(to: database)
    }
    let kept = try queue.read { try String.fetchAll($0, sql: "SELECT name FROM kept") }
    #expect(kept == ["a", "b"])
    #expect(answers.withLock(\.self) == ["a": true, "fails": false, "b": true])
  }

  @Test func `when too many wait the next one is refused, and all others are kept`() async throws {
    let blocker = try folder.intruder()
    try await blocker.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
    let callers = GroupCommit.capacity * 2
    let (kept, refused) = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<callers {
        group.addTask {
          do {
            _ = try await store.create()
            return true
          } catch SessionStoreError.overloaded {
            return false
          }
        }
      }
      var counts = (kept: 0, refused: 0)
      while let isKept = try await group.next() {
        if isKept { counts.kept += 1 } else { counts.refused += 1 }
        // Nobody can have been answered but those who were refused at once.
        if counts == (0, 1) { try await blocker.writeWithoutTransaction { try $0.rollback() } }
      }
      return counts
    }
    #expect(kept >= GroupCommit.capacity && refused > 0)
    #expect(try await store.list(owner: owner, limit: .max, at: start).count == kept)
  }

  @Test func `who gives up waiting loses nothing`() async throws {
    let id = try await store.create()
    let writing = Task { try await store.append(NewTurn("first"), to: id) }
    writing.cancel()
    #expect(try await writing.value.turn.seq == 1)
    let reading = Task { try await store.latest(id, owner: owner, at: start) }
    reading.cancel()
    #expect(try await reading.value.record.seq == 1)
  }
}
