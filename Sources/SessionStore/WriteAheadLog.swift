internal import GRDB

/// The file in which commits stand before they are copied into the database.
struct WriteAheadLog: Sendable {
  /// From this length on it is copied.
  private static let longest = 4 << 20

  /// Where it is.
  let path: String

  init(of database: String) { path = "\(database)-wal" }

  /// Copies the log when it has grown long, as far as nobody reads what it would replace.
  func copyIfLong(_ database: Database) throws(SessionStoreError) {
    guard bytes(ofFile: path) > Self.longest else { return }
    do {
      _ = try database.checkpoint(.passive)
    } catch {
      // Whatever can't be copied now stays in the log, and is copied later.
      let error = SessionStoreError(error)
      if error.isFinal { throw error }
    }
  }

  /// Copies all of the log and leaves nothing of it, not even what newer commits have replaced.
  ///
  /// Whoever reads is waited for, as long as a connection waits.
  func erase(_ database: Database) throws(SessionStoreError) {
    do {
      _ = try database.checkpoint(.truncate)
    } catch {
      let error = SessionStoreError(error)
      throw error.isFinal ? error : .erasureDelayed
    }
  }
}
