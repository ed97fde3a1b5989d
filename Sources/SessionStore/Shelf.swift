internal import GRDB

/// A database of conversations, with the one way to write to it.
struct Shelf: Sendable {
  private let database: any DatabaseWriter
  private let commits: GroupCommit
  /// How many conversations users may have in it.
  let quota = SessionQuota()
  /// How writing goes.
  let condition = WritingCondition()

  init(_ database: any DatabaseWriter, log: WriteAheadLog? = nil) {
    self.database = database
    commits = GroupCommit(database, log: log, condition)
  }

  /// Carries out a change, and returns when it is on the disk; what is erased leaves no trace.
  func write<Value: Sendable>(
    erasing erases: Bool = false, _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(SessionStoreError) -> Value {
    try await commits.perform(erasing: erases, change)
  }

  /// Reads at one moment, whatever is written meanwhile.
  func read<Value: Sendable>(
    _ reading: @escaping @Sendable (Database) throws -> Value
  ) async throws(SessionStoreError) -> Value {
    let outcome: Result<Value, SessionStoreError> = await withCheckedContinuation { caller in
      // The reading of its own that the library has can't be tried once a queue is closed.
      database.asyncUnsafeRead { access in
        caller.resume(
          returning: Result { try Self.isolated(access.get(), reading) }
            .mapError(SessionStoreError.init))
      }
    }
    return try outcome.get()
  }

  private static func isolated<Value>(
    _ database: Database, _ reading: (Database) throws -> Value
  ) throws -> Value {
    try database.beginTransaction(.deferred)
    defer { try? database.rollback() }
    return try reading(database)
  }

  /// Waits for the writes that were accepted, and ends the connections.
  func shutDown() async throws(SessionStoreError) {
    // Writes are made in their order: when this one is made, or refused, no other one is left.
    _ = try? await write(erasing: true) { _ in }
    do { try database.close() } catch { throw SessionStoreError(error) }
  }
}
