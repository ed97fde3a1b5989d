internal import Assistant
internal import AssistantProtocol
internal import Foundation
internal import SessionStore

/// Where a conversation stands: the conversation itself, and after which turn.
struct Standing: Sendable {
  /// The conversation.
  var session: Session
  /// The hash of its pack's files.
  let pack: PackIdentity
  /// The number of its last turn.
  var seq: Int

  /// A conversation that begins.
  init(beginningWith served: ServedPack) {
    self.init(served.beginning, served.identity, after: 0)
  }

  private init(_ session: Session, _ pack: PackIdentity, after seq: Int) {
    self.session = session
    self.pack = pack
    self.seq = seq
  }

  /// Takes a conversation up where the store has it.
  ///
  /// - Throws: An error when no version of its pack is served that has its place still.
  init(_ stored: StoredSession, on shelf: PackShelf) throws(RPCError) {
    let kept: Snapshot
    do { kept = try JSONDecoder().decode(Snapshot.self, from: stored.snapshot) } catch {
      throw RPCError(.internalError, "bad_snapshot")
    }
    let identity = PackIdentity(
      name: kept.session.pack, version: kept.session.version, contentHash: Array(kept.packHash))
    guard let served = shelf.pack(for: identity) else { throw RPCError(.packUnavailable) }
    do {
      let session = try Session.resuming(kept.session, with: served.pack).session
      self.init(session, served.identity, after: stored.record.seq)
    } catch {
      throw RPCError(.packUnavailable, "pack_has_changed")
    }
  }

  /// The conversation as the store keeps it.
  var snapshot: Data {
    Data(Snapshot(packHash: Data(pack.contentHash), session: session.saved).json)
  }
}

/// A conversation with the hash of the pack that it was last held with.
private struct Snapshot: Decodable {
  let packHash: Data
  let session: SavedSession
}

extension Snapshot: JSONWritable {
  func write(to json: inout JSONStream) {
    json.object { json in
      json.add("packHash", packHash.base64EncodedString())
      json.add("session", session)
    }
  }
}
