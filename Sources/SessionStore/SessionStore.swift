public import Foundation

internal import GRDB

/// Conversations that outlast the program, in one file of SQLite.
///
/// A turn that was acknowledged is on the disk. A turn that is asked for again under its name is
/// answered as it was the first time. What is deleted leaves no trace in the files.
///
/// Nothing here reads a clock: every call says when it is. A conversation that has expired is from
/// that moment on as if it weren't there, and so is one of somebody else.
public final class SessionStore: Sendable {
  let disk: Shelf
  private let memory: Shelf

  /// Opens the conversations in a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder, which must be this user's alone.
  ///   - creates: Whether it is created when it isn't there.
  /// - Throws: An error that leaves everything as it is, when the folder or the file isn't safe, or
  ///   is none of ours, or is damaged.
  public init(folder: String, creating creates: Bool = true) throws(SessionStoreError) {
    let folder = StoreFolder(path: folder)
    try folder.prepare(creating: creates)
    disk = Shelf(try StoreFile(path: folder.file).open(), log: WriteAheadLog(of: folder.file))
    memory = Shelf(try StoreFile.inMemory())
  }

  /// Why nothing is written to the disk any more, if that is so: the program should end.
  public var failure: SessionStoreError? { disk.failure }

  /// Waits for the writes that were accepted, and ends the connections to the file.
  ///
  /// Every later call fails.
  public func shutDown() async throws(SessionStoreError) {
    for shelf in shelves { try await shelf.shutDown() }
  }

  /// Where a conversation is kept.
  func shelf(of id: SessionID) -> Shelf { id.isInMemory ? memory : disk }

  /// The places where conversations are kept.
  var shelves: [Shelf] { [memory, disk] }
}

extension SessionStore {
  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - owner: Whose it is.
  ///   - pack: The knowledge that it is held with.
  ///   - retention: How long it is kept.
  ///   - snapshot: Its state before the first turn.
  ///   - now: The time.
  /// - Returns: What is kept about it, with its name.
  /// - Throws: `overloaded`, `storageFull` or `storageFailed`: then there is no conversation.
  public func create(
    owner: UserID, pack: PackIdentity, retention: Retention = .standard, snapshot: Data,
    at now: Date
  ) async throws(SessionStoreError) -> SessionRecord {
    let id = SessionID(isInMemory: retention == .none)
    let (state, created) = (Packed(snapshot), Milliseconds(now))
    let record = SessionRecord(
      id: id, owner: owner, pack: pack, retention: retention, seq: 0, created: created.date,
      lastUsed: created.date, expires: retention.end(after: created).date, closed: nil)
    let head = TurnChain.beginning(of: record)
    let seal = TurnChain.seal(of: snapshot, head: head)
    return try await shelf(of: id).write { database in
      try SessionTable(database).insert(record, head: head, seal: seal, state: state)
      return record
    }
  }

  /// Keeps a turn, and the state after it.
  ///
  /// A turn whose name is known is not kept again: the one that is kept comes back, even when the
  /// conversation has been closed since.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - id: The conversation.
  ///   - owner: Whose it is.
  ///   - now: The time.
  /// - Returns: The turn as it is kept.
  /// - Throws: `turnConflict` when the known turn asked for something else, `sequenceMismatch` when
  ///   the conversation has another number of turns than the client believes.
  public func append(
    _ turn: NewTurn, to id: SessionID, owner: UserID, at now: Date
  ) async throws(SessionStoreError) -> AppendedTurn {
    let addition = TurnAddition(turn, at: Milliseconds(now))
    return try await shelf(of: id).write { database in
      try addition.make(in: database, id, owner)
    }
  }
}
