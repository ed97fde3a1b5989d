internal import GRDB

/// A change that somebody waits for.
struct PendingWrite: Sendable {
  /// Tells the caller what came of it.
  typealias Answer = @Sendable (SessionStoreError?) -> Void

  /// Whether it takes something away of which no trace may be left.
  let erases: Bool
  /// Makes the change, and returns what answers the caller when it is on the disk, or isn't.
  let make: @Sendable (Database) throws -> Answer
  /// Answers the caller that it wasn't made.
  let fail: @Sendable (SessionStoreError) -> Void

  /// Creates a change from its caller's wish and the way to answer them.
  init<Value: Sendable>(
    erases: Bool, _ change: @escaping @Sendable (Database) throws -> Value,
    answering answer: @escaping @Sendable (Result<Value, SessionStoreError>) -> Void
  ) {
    self.erases = erases
    make = { database in
      let value = try change(database)
      return { error in answer(error.map(Result.failure) ?? .success(value)) }
    }
    fail = { answer(.failure($0)) }
  }
}
