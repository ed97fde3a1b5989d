internal import GRDB

/// Changes that share one commit.
struct WriteGroup {
  private let writes: [PendingWrite]
  private let log: WriteAheadLog?
  private let condition: WritingCondition

  init(_ writes: [PendingWrite], log: WriteAheadLog?, _ condition: WritingCondition) {
    self.writes = writes
    self.log = log
    self.condition = condition
  }

  /// What came of the changes.
  private struct Outcome {
    var made: [(write: PendingWrite, answer: PendingWrite.Answer)] = []
    var refused: [(write: PendingWrite, error: SessionStoreError)] = []
  }

  /// A change that failed after it had changed something.
  private struct HalfMade: Error {}

  /// Makes the changes, waits for the disk, and answers all callers.
  func write(to database: Database) {
    let outcome: Outcome
    do {
      do {
        outcome = try commit(to: database, apart: false)
      } catch is HalfMade {
        // That is so rare that nobody else pays for savepoints.
        outcome = try commit(to: database, apart: true)
      }
    } catch {
      return fail(with: SessionStoreError(error))
    }
    for (_, error) in outcome.refused { condition.note(error) }
    for (write, error) in outcome.refused { write.fail(error) }
    for (write, answer) in outcome.made where !write.erases { answer(nil) }
    finish(database, outcome.made.filter(\.write.erases).map(\.answer))
  }

  private func commit(to database: Database, apart isApart: Bool) throws -> Outcome {
    let clock = ContinuousClock()
    var (outcome, before, committing) = (Outcome(), 0, clock.now)
    try database.inTransaction(.immediate) {
      before = database.totalChangesCount
      for write in writes { try make(write, in: database, apart: isApart, &outcome) }
      committing = clock.now
      return .commit
    }
    if database.totalChangesCount != before {
      condition.noteCommit(lasting: committing.duration(to: clock.now))
    }
    return outcome
  }

  private func fail(with error: SessionStoreError) {
    condition.note(error)
    for write in writes { write.fail(error) }
  }

  /// Makes a change so that it can fail alone.
  private func make(
    _ write: PendingWrite, in database: Database, apart isApart: Bool, _ outcome: inout Outcome
  ) throws {
    let before = database.totalChangesCount
    do {
      let answer = isApart ? try makeApart(write, in: database) : try write.make(database)
      outcome.made.append((write, answer))
    } catch {
      // What is alone is undone with its transaction, which the database ends itself on some errors:
      // then no change of it holds.
      guard writes.count > 1, database.isInsideTransaction else { throw error }
      guard isApart || database.totalChangesCount == before else { throw HalfMade() }
      outcome.refused.append((write, SessionStoreError(error)))
    }
  }

  private func makeApart(
    _ write: PendingWrite, in database: Database
  ) throws -> PendingWrite.Answer {
    try database.execute(sql: "SAVEPOINT change")
    do {
      let answer = try write.make(database)
      try database.execute(sql: "RELEASE change")
      return answer
    } catch {
      if database.isInsideTransaction {
        try database.execute(sql: "ROLLBACK TO change; RELEASE change")
      }
      throw error
    }
  }

  /// Takes care of the log, and answers those who wanted something erased.
  private func finish(_ database: Database, _ erasers: [PendingWrite.Answer]) {
    do throws(SessionStoreError) {
      try erasers.isEmpty ? log?.copyIfLong(database) : log?.erase(database)
      for answer in erasers { answer(nil) }
    } catch {
      condition.note(error)
      for answer in erasers { answer(error) }
    }
  }
}
