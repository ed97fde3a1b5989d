/// How a store does.
public struct StoreStatistics: Hashable, Sendable {
  /// The conversations that are kept, on the disk and in memory.
  public let sessions: Int
  /// The bytes of the database's file.
  public let databaseBytes: Int
  /// The bytes of its log.
  public let logBytes: Int
  /// How long the last commit waited for the disk, in microseconds; 0 before the first one.
  public let lastCommit: Int
}
