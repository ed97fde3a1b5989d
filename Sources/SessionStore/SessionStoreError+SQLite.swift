internal import GRDB

extension SessionStoreError {
  /// What an error of the database means here.
  init(_ error: any Error) {
    switch error {
    case let error as SessionStoreError: self = error
    case let error as DatabaseError: self.init(error)
    default: self = .corrupt("a row can't be read")
    }
  }

  /// The database's words alone are taken over: its statements and arguments could tell too much.
  private init(_ error: DatabaseError) {
    let words = error.resultCode.description
    switch (error.resultCode, error.extendedResultCode) {
    // The index of the log in shared memory is the first that finds no room.
    case (.SQLITE_FULL, _), (_, .SQLITE_IOERR_SHMSIZE): self = .storageFull
    case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _), (.SQLITE_NOMEM, _): self = .overloaded
    default: self = .storageFailed("\(words) (\(error.extendedResultCode.rawValue))")
    }
  }
}
