import AssistantProtocol
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SessionStore

/// A folder for the store of one test, which goes with it.
final class StoreFolder: Sendable {
  /// The store's folder, which isn't there at first.
  let path: String
  /// The store's file.
  let file: String
  private let scratch: ScratchFolder

  /// Creates a folder, in memory when a test has no need of a disk.
  init(isInMemory: Bool = false) throws {
    scratch = try ScratchFolder(isInMemory: isInMemory)
    path = scratch.path("sessions")
    file = "\(path)/sessions.sqlite"
  }

  /// The store in it.
  func store() throws -> SessionStore { try SessionStore(folder: path) }

  /// The bytes of all files in it.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: Data()) { all, name in
      all += try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
    }
  }

  /// Another program's connection, which can stay in the middle of something.
  func intruder() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  /// Changes the file as no store would.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}

/// The user whom most tests are about.
let owner: UserID = 1_000

/// The time at which tests begin.
let start = Date(timeIntervalSince1970: 1_800_000_000)

/// A pack's identity.
let pack = PackIdentity(name: "bicycle", version: "1.0.0", contentHash: Array(0..<32))

extension TimeInterval {
  /// A day.
  static let day = 86_400.0
}

extension SessionStore {
  /// Begins a conversation of the usual kind.
  func create(
    _ retention: Retention = .standard, owner: UserID = owner, at now: Date = start
  ) async throws -> SessionID {
    try await create(
      owner: owner, pack: pack, retention: retention, snapshot: Data("fresh".utf8),
      limit: .max, at: now
    ).id
  }

  /// Keeps a turn of the usual kind.
  @discardableResult
  func append(
    _ turn: NewTurn, to id: SessionID, at now: Date = start
  ) async throws -> AppendedTurn {
    try await append(turn, to: id, owner: owner, at: now)
  }
}

extension NewTurn {
  /// A turn of the usual kind: its name, what was said, and what was answered.
  init(_ name: String, _ words: String? = nil, after seq: Int? = nil) throws {
    let words = words ?? "words of \(name)"
    self.init(
      id: try #require(TurnID(rawValue: name)), kind: .turn, expectedSeq: seq,
      request: Data(words.utf8),
      result: Data("answer to \(words)".utf8), snapshot: Data("state after \(words)".utf8),
      engine: "0.1.0")
  }
}
