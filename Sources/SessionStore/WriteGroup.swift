internal import GRDB

/// Changes that share one commit.
struct WriteGroup {
  private let writes: [PendingWrite]
  private let log: WriteAheadLog?
  /// Ends all writing.
  private let end: (SessionStoreError) -> Void

  init(
    _ writes: [PendingWrite], log: WriteAheadLog?,
    endingBy end: @escaping (SessionStoreError) -> Void
  ) {
    self.writes = writes
    self.log = log
    self.end = end
  }

  /// Makes the changes, waits for the disk, and answers all callers.
  func write(to database: Database) {
    var made: [(write: PendingWrite, answer: PendingWrite.Answer)] = []
    var refused: [(write: PendingWrite, error: SessionStoreError)] = []
    do {
      try database.inTransaction(.immediate) {
        for write in writes {
          do {
            made.append((write, try Self.make(write, in: database)))
          } catch {
            // The database ends the whole transaction on some errors: then no change of it holds.
            guard database.isInsideTransaction else { throw error }
            refused.append((write, SessionStoreError(error)))
          }
        }
        return .commit
      }
    } catch {
      return fail(with: SessionStoreError(error))
    }
    if let failure = refused.map(\.error).first(where: \.isFinal) { end(failure) }
    for (write, error) in refused { write.fail(error) }
    for (write, answer) in made where !write.erases { answer(nil) }
    finish(database, made.filter(\.write.erases).map(\.answer))
  }

  private func fail(with error: SessionStoreError) {
    if error.isFinal { end(error) }
    for write in writes { write.fail(error) }
  }

  /// Makes a change in a savepoint, so that it can fail alone.
  private static func make(
    _ write: PendingWrite, in database: Database
  ) throws -> PendingWrite.Answer {
    var answer: PendingWrite.Answer?
    try database.inSavepoint {
      answer = try write.make(database)
      return .commit
    }
    guard let answer else { throw SessionStoreError.storageFailed("a change was lost") }
    return answer
  }

  /// Takes care of the log, and answers those who wanted something erased.
  private func finish(_ database: Database, _ erasers: [PendingWrite.Answer]) {
    do throws(SessionStoreError) {
      try erasers.isEmpty ? log?.copyIfLong(database) : log?.erase(database)
      for answer in erasers { answer(nil) }
    } catch {
      if error.isFinal { end(error) }
      for answer in erasers { answer(error) }
    }
  }
}
