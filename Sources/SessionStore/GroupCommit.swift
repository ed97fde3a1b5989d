internal import GRDB

/// Writes what several callers want to write at the same time in one transaction.
///
/// A commit costs a wait for the disk, whatever is in it. While one group waits, the next one
/// gathers; no caller is answered before its group is on the disk.
actor GroupCommit {
  /// How many writes may wait.
  static let capacity = 1_024

  private let database: any DatabaseWriter
  private let log: WriteAheadLog?
  private var waiting: [PendingWrite] = []
  private let condition: WritingCondition
  private var isWriting = false

  init(_ database: any DatabaseWriter, log: WriteAheadLog?, _ condition: WritingCondition) {
    self.database = database
    self.log = log
    self.condition = condition
  }

  /// Carries out a change, and returns when it is on the disk.
  ///
  /// Once it is accepted it is carried out even if the caller is cancelled, who could not know.
  ///
  /// - Parameters:
  ///   - erases: Whether it takes something away of which no trace may be left.
  ///   - change: The change; what it throws undoes it alone.
  /// - Returns: What the change returns.
  /// - Throws: What the change throws, `overloaded`, or why nothing can be written.
  func perform<Value: Sendable>(
    erasing erases: Bool, _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(SessionStoreError) -> Value {
    if let failure = condition.failure { throw failure }
    guard waiting.count < Self.capacity else { throw .overloaded }
    let outcome: Result<Value, SessionStoreError> = await withCheckedContinuation { caller in
      waiting.append(PendingWrite(erases: erases, change) { caller.resume(returning: $0) })
      guard !isWriting else { return }
      isWriting = true
      Task { await writeAll() }
    }
    return try outcome.get()
  }

  private func writeAll() async {
    while !waiting.isEmpty {
      let group = waiting
      waiting = []
      if let failure = condition.failure {
        for write in group { write.fail(failure) }
      } else {
        await write(group)
      }
    }
    isWriting = false
  }

  private func write(_ group: [PendingWrite]) async {
    let (log, condition) = (log, condition)
    await withCheckedContinuation { done in
      database.asyncWriteWithoutTransaction { database in
        WriteGroup(group, log: log, condition).write(to: database)
        done.resume()
      }
    }
  }
}
