internal import GRDB
internal import Synchronization

/// Writes what several callers want to write at the same time in one transaction.
///
/// A commit costs a wait for the disk, whatever is in it. While one group waits, the next one
/// gathers; no caller is answered before its group is on the disk.
final class GroupCommit: Sendable {
  /// How many writes may wait.
  static let capacity = 1_024

  private struct Queue {
    var waiting: [PendingWrite] = []
    /// Whether the writer's thread is at work, and will look for more before it rests.
    var isWriting = false
  }

  private enum Admission {
    case refused, waits, begins
  }

  private let database: any DatabaseWriter
  private let log: WriteAheadLog?
  private let condition: WritingCondition
  private let queue = Mutex(Queue())

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
  ///   - change: The change; what it throws undoes it alone. It may be made a second time, when
  ///     another change of its group fails.
  /// - Returns: What the change returns.
  /// - Throws: What the change throws, `overloaded`, or why nothing can be written.
  func perform<Value: Sendable>(
    erasing erases: Bool, _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(SessionStoreError) -> Value {
    if let failure = condition.failure { throw failure }
    let outcome: Result<Value, SessionStoreError> = await withCheckedContinuation { caller in
      add(PendingWrite(erases: erases, change) { caller.resume(returning: $0) })
    }
    return try outcome.get()
  }

  private func add(_ write: PendingWrite) {
    let admission = queue.withLock { queue -> Admission in
      guard queue.waiting.count < Self.capacity else { return .refused }
      queue.waiting.append(write)
      defer { queue.isWriting = true }
      return queue.isWriting ? .waits : .begins
    }
    switch admission {
    case .refused: write.fail(.overloaded)
    case .waits: break
    case .begins: database.asyncWriteWithoutTransaction { self.writeAll(to: $0) }
    }
  }

  private func writeAll(to database: Database) {
    while let group = nextGroup() {
      if let failure = condition.failure {
        for write in group { write.fail(failure) }
      } else {
        WriteGroup(group, log: log, condition).write(to: database)
      }
    }
  }

  private func nextGroup() -> [PendingWrite]? {
    queue.withLock { queue in
      guard !queue.waiting.isEmpty else {
        queue.isWriting = false
        return nil
      }
      defer { queue.waiting = [] }
      return queue.waiting
    }
  }
}
