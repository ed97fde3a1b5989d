internal import GRDB

/// Opens the database so that what it acknowledges is really on the disk.
struct StoreFile {
  /// How long a connection waits for another one, in seconds.
  private static let patience = 5.0
  /// How long the log's file stays when all of it has been copied.
  private static let longestLog = 4 << 20

  /// Where it is.
  let path: String

  /// Checks the file, brings its tables up to date, and opens it.
  func open() throws(SessionStoreError) -> DatabasePool {
    do {
      try look()
      let pool = try DatabasePool(path: path, configuration: Self.configuration)
      try pool.writeWithoutTransaction(Self.makeDurable)
      try StoreSchema.migrator.migrate(pool)
      return pool
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .foreign(path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw .corrupt(path)
    } catch {
      throw SessionStoreError(error)
    }
  }

  /// A database in memory, of the same form.
  static func inMemory() throws(SessionStoreError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(configuration: configuration)
      try StoreSchema.migrator.migrate(queue)
      return queue
    } catch {
      throw SessionStoreError(error)
    }
  }

  /// Looks at the file before anything is changed in it.
  private func look() throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Self.patience)
    let file = try DatabaseQueue(path: path, configuration: configuration)
    try file.read { database in
      try StoreSchema.check(database, path: path)
      let problems = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
      if problems != ["ok"] { throw SessionStoreError.corrupt(path) }
    }
    try file.close()
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "sessions"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // What is left of a row is overwritten, and nothing is put down in other files.
      _ = try Int.fetchOne(database, sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// Makes every commit wait for the disk.
  ///
  /// This can't be done while a connection is prepared: the pool asks for less afterwards.
  private static func makeDurable(_ writer: Database) throws {
    try writer.execute(sql: "PRAGMA synchronous = FULL")
    _ = try Int.fetchOne(writer, sql: "PRAGMA journal_size_limit = \(longestLog)")
    // The log is copied between two groups of writes instead, where a failure shows.
    _ = try Int.fetchOne(writer, sql: "PRAGMA wal_autocheckpoint = 0")
    for (setting, wanted) in [
      ("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1"), ("foreign_keys", "1"),
    ] {
      let found = try String.fetchOne(writer, sql: "PRAGMA \(setting)")
      if found != wanted { throw SessionStoreError.storageFailed("\(setting) isn't \(wanted)") }
    }
  }
}
