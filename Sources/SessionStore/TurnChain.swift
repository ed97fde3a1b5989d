internal import AssistantProtocol
public import Foundation

/// What ties a turn to all turns before it.
public struct ChainLink: Hashable, Sendable {
  /// The hash of the turn before, or of the conversation's beginning.
  public let previous: Data
  /// The hash of the turn, which takes in the one before.
  public internal(set) var hash: Data
}

/// The hashes by which a change of what is kept shows.
///
/// They are no signatures: who can write the file can also compute them anew. They find what went
/// wrong, and turns that are gone from the middle or from the end.
enum TurnChain {
  /// The hash with which a conversation's chain begins.
  static func beginning(of session: SessionRecord) -> Data {
    var hash = FieldHash("session")
    hash.add(session.name.bytes)
    hash.add(Int64(session.owner))
    hash.add(session.pack.name.utf8)
    hash.add(session.pack.version.utf8)
    hash.add(session.pack.contentHash)
    hash.add((session.reference?.rawValue ?? "").utf8)
    hash.add(session.retention.rawValue.utf8)
    hash.add(Milliseconds(session.created).count)
    return hash.value
  }

  /// The hash of a turn.
  static func hash(of turn: StoredTurn, after previous: Data) -> Data {
    var hash = FieldHash("turn")
    hash.add(previous)
    hash.add(Int64(turn.seq))
    hash.add(turn.id.rawValue.utf8)
    hash.add(turn.kind.rawValue.utf8)
    hash.add(turn.request)
    hash.add(turn.result)
    hash.add(turn.engine.utf8)
    hash.add(Milliseconds(turn.created).count)
    return hash.value
  }

  /// The hash that ties the state to the turn after which it is.
  static func seal(of state: Data, head: Data) -> Data {
    var hash = FieldHash("state")
    hash.add(head)
    hash.add(state)
    return hash.value
  }
}

extension StoredTurn {
  /// A new turn, tied to all before it.
  init(_ turn: NewTurn, seq: Int, created: Milliseconds, after previous: Data) {
    self.init(
      seq: seq, id: turn.id, kind: turn.kind, request: turn.request, result: turn.result,
      engine: turn.engine, created: created.date,
      link: ChainLink(previous: previous, hash: Data()))
    link.hash = TurnChain.hash(of: self, after: previous)
  }
}

/// A hash of several fields, each with its length, so that no two lists of fields are one text.
private struct FieldHash {
  private var bytes: [UInt8] = []

  init(_ purpose: String) { add(purpose.utf8) }

  mutating func add(_ field: some Collection<UInt8>) {
    add(Int64(field.count))
    bytes += field
  }

  mutating func add(_ number: Int64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  var value: Data { Data(SHA256.hash(of: bytes)) }
}
