public import AssistantProtocol
public import Foundation

/// Conversations that outlast the program, in one file of SQLite.
///
/// A turn that was acknowledged is on the disk. A turn that is asked for again under its name is
/// answered as it was the first time. What is deleted leaves no trace in the files.
///
/// Nothing here reads a clock: every call says when it is. A conversation that has expired is from
/// that moment on as if it weren't there, and so is one of somebody else.
public final class SessionStore: Sendable {
  let folder: StoreFolder
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
    self.folder = StoreFolder(path: folder)
    try self.folder.prepare(creating: creates)
    disk = Shelf(
      try StoreFile(path: self.folder.file).open(), log: WriteAheadLog(of: self.folder.file))
    memory = Shelf(try StoreFile.inMemory())
  }

  /// Waits for the writes that were accepted, and ends the connections to the file.
  ///
  /// Every later call fails.
  public func shutDown() async throws(SessionStoreError) {
    for shelf in shelves { try await shelf.shutDown() }
  }

  /// Where a conversation is kept.
  func shelf(of name: SessionName) -> Shelf { name.isInMemory ? memory : disk }

  /// Where it isn't kept.
  private func shelf(beside name: SessionName) -> Shelf { name.isInMemory ? disk : memory }

  /// The places where conversations are kept.
  var shelves: [Shelf] { [memory, disk] }
}

extension SessionStore {
  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - owner: Whose it is.
  ///   - pack: The knowledge that it is held with.
  ///   - reference: What the owner calls it.
  ///   - retention: How long it is kept.
  ///   - snapshot: Its state before the first turn.
  ///   - limit: How many conversations the owner may have, those that have expired not counted.
  ///   - now: The time.
  /// - Returns: What is kept about it, with its name.
  /// - Throws: `tooManySessions`, `overloaded`, `storageFull` or `storageFailed`: then there is no
  ///   conversation.
  public func create(
    owner: UserID, pack: PackIdentity, reference: ClientReference? = nil,
    retention: Retention = .standard, snapshot: Data, limit: Int, at now: Date
  ) async throws(SessionStoreError) -> SessionRecord {
    precondition(Retention(rawValue: retention.rawValue) == retention, "can't be read again")
    let name = SessionName(isInMemory: retention == .none)
    let (state, created) = (Packed(plain: snapshot), Milliseconds(now))
    let record = SessionRecord(
      name: name, owner: owner, pack: pack, reference: reference, retention: retention, seq: 0,
      created: created.date, lastUsed: created.date, expires: retention.end(after: created).date,
      closed: nil)
    let head = TurnChain.beginning(of: record)
    let seal = TurnChain.seal(of: snapshot, head: head)
    let elsewhere = try await shelf(beside: name).read { database in
      try SessionTable(database).count(of: owner, at: created)
    }
    let shelf = shelf(of: name)
    return try await shelf.write { database in
      let table = SessionTable(database)
      try shelf.quota.admit(owner, beside: elsewhere, limit: limit) {
        try table.count(of: owner, at: created)
      }
      try table.insert(record, head: head, seal: seal, state: state)
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
    let (name, addition) = (try SessionName(id), TurnAddition(turn, at: Milliseconds(now)))
    return try await shelf(of: name).write { database in
      try addition.make(in: database, name, owner)
    }
  }
}
