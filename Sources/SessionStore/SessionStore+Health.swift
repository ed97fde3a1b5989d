public import Foundation

extension SessionStore {
  /// Why nothing is written to the disk any more, if that is so: the program should end.
  public var failure: SessionStoreError? { disk.condition.failure }

  /// Whether the last write to the disk went through, as it doesn't where there is no room.
  public var isWritable: Bool { disk.condition.isGood }

  /// Returns when all writes that came before have been made, and writes nothing itself.
  ///
  /// - Throws: `overloaded`, or why nothing is written any more.
  public func heartbeat() async throws(SessionStoreError) { try await disk.write { _ in } }

  /// How the store does; it takes no longer when there are many conversations.
  public func statistics(at now: Date) async throws(SessionStoreError) -> StoreStatistics {
    var sessions = 0
    for shelf in shelves {
      sessions += try await shelf.read { try SessionTable($0).count(at: Milliseconds(now)) }
    }
    return StoreStatistics(
      sessions: sessions, databaseBytes: bytes(ofFile: folder.file),
      logBytes: bytes(ofFile: WriteAheadLog(of: folder.file).path),
      lastCommit: Int(disk.condition.lastCommit / .microseconds(1)))
  }

  /// The knowledge of all conversations that haven't expired.
  public func packsInUse(at now: Date) async throws(SessionStoreError) -> Set<PackIdentity> {
    var packs: Set<PackIdentity> = []
    for shelf in shelves {
      packs.formUnion(
        try await shelf.read { try SessionTable($0).packs(at: Milliseconds(now)) })
    }
    return packs
  }
}
