internal import GRDB

/// The tables in which conversations are kept, and the way from every earlier form of them.
enum StoreSchema {
  /// By what a file is known for one of ours: "Anam" in ASCII.
  static let applicationID = 0x416E_616D
  /// The version of the tables.
  static let format = 1

  /// Looks whether a file is ours, or empty, and not newer than we are.
  static func check(_ database: Database, path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if application == 0, format == 0, tables == 0 { return }
    guard application == applicationID else { throw SessionStoreError.foreign(path) }
    guard format <= Self.format else { throw SessionStoreError.tooNew(format) }
  }

  /// The steps from an empty file to the present form.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sessions and turns") { database in
      try database.execute(sql: sessionsAndTurns)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    return migrator
  }

  /// Times are milliseconds since 1970.
  ///
  /// A session's `head` is the hash of its last turn, or of its beginning; its `seal` is the hash of
  /// that and of the state.
  private static let sessionsAndTurns = """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY,
      name BLOB NOT NULL UNIQUE,
      owner INTEGER NOT NULL,
      pack TEXT NOT NULL,
      pack_version TEXT NOT NULL,
      pack_hash BLOB NOT NULL,
      client_ref TEXT,
      retention TEXT NOT NULL,
      reference TEXT,
      seq INTEGER NOT NULL,
      created INTEGER NOT NULL,
      last_used INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      closed INTEGER,
      head BLOB NOT NULL,
      seal BLOB NOT NULL,
      state BLOB NOT NULL
    ) STRICT;

    CREATE INDEX session_by_owner ON session (owner, name);
    CREATE INDEX session_by_end ON session (expires);

    CREATE TABLE turn (
      id INTEGER PRIMARY KEY,
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      turn_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      request BLOB NOT NULL,
      result BLOB NOT NULL,
      engine TEXT NOT NULL,
      created INTEGER NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL,
      UNIQUE (session, seq),
      UNIQUE (session, turn_id)
    ) STRICT;

    CREATE TRIGGER turns_stay_as_they_are BEFORE UPDATE ON turn
    BEGIN
      SELECT RAISE(ABORT, 'turns stay as they are');
    END;
    """
}
