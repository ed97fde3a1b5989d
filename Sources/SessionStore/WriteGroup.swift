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
    /// Whether there is anything to wait for the disk for.
    var hasChanges = false
  }

  /// Makes the changes, waits for the disk, and answers all callers.
  func write(to database: Database) {
    let clock = ContinuousClock()
    var (outcome, committing) = (Outcome(), clock.now)
    do {
      try database.inTransaction(.immediate) {
        outcome = try makeAll(in: database)
        committing = clock.now
        return .commit
      }
    } catch {
      return fail(with: SessionStoreError(error))
    }
    if outcome.hasChanges { condition.noteCommit(lasting: committing.duration(to: clock.now)) }
    for (_, error) in outcome.refused { condition.note(error) }
    for (write, error) in outcome.refused { write.fail(error) }
    for (write, answer) in outcome.made where !write.erases { answer(nil) }
    finish(database, outcome.made.filter(\.write.erases).map(\.answer))
  }

  private func makeAll(in database: Database) throws -> Outcome {
    var outcome = Outcome()
    let before = database.totalChangesCount
    for write in writes {
      do {
        outcome.made.append((write, try make(write, in: database)))
      } catch {
        // The database ends the whole transaction on some errors: then no change of it holds.
        guard writes.count > 1, database.isInsideTransaction else { throw error }
        outcome.refused.append((write, SessionStoreError(error)))
      }
    }
    outcome.hasChanges = database.totalChangesCount != before
    return outcome
  }

  private func fail(with error: SessionStoreError) {
    condition.note(error)
    for write in writes { write.fail(error) }
  }

  /// Makes a change so that it can fail alone.
  private func make(
    _ write: PendingWrite, in database: Database
  ) throws -> PendingWrite.Answer {
    // What is alone is undone with its transaction.
    guard writes.count > 1 else { return try write.make(database) }
    try database.cachedStatement(sql: "SAVEPOINT change").execute()
    do {
      let answer = try write.make(database)
      try database.cachedStatement(sql: "RELEASE change").execute()
      return answer
    } catch {
      if database.isInsideTransaction {
        try database.cachedStatement(sql: "ROLLBACK TO change").execute()
        try database.cachedStatement(sql: "RELEASE change").execute()
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
