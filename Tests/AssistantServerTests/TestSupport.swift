import AssistantProtocol
import Foundation
import SessionStore
import ShippedPacks
import Synchronization
import TestSupport
import Testing

@testable import AssistantServer

/// A service without a socket: the methods, on a store and packs of its own.
final class Bench: Sendable {
  /// The user whom most tests are about.
  static let user: UserID = 1_000

  /// The store's folder.
  let folder: String
  /// The packs.
  let shelf: PackShelf
  /// What carries the methods out.
  let service: ProtocolService
  /// The store.
  let store: SessionStore
  /// What time it is there.
  let clock: Clock
  /// Where the store's folder is, if no other bench has it.
  private let scratch: ScratchFolder?

  private static let bicycle = Result {
    try PackShelf(folders: [ShippedPacks.folder("bicycle").path])
  }

  /// Begins a service with the packs in some folders, on a fresh store or on one that was left.
  init(
    _ packs: [String]? = nil, in folder: String? = nil,
    at time: Date = Date(timeIntervalSince1970: 1_800_000_000), limits: Limits = .unhurried
  ) throws {
    if let folder {
      self.folder = folder
      scratch = nil
    } else {
      let scratch = try ScratchFolder(isInMemory: true)
      self.folder = scratch.path("sessions")
      self.scratch = scratch
    }
    store = try SessionStore(folder: self.folder)
    shelf = try packs.map(PackShelf.init) ?? Self.bicycle.get()
    let clock = Clock(time)
    self.clock = clock
    service = ProtocolService(
      over: store, shelf, within: limits,
      in: Surroundings(connections: { 1 }, drain: { clock.drained() }, storageFailed: {}),
      at: { clock.now })
  }

  /// Calls a method as a user would.
  @discardableResult
  func call<Params, Result>(
    _ method: AssistantProtocol.Method<Params, Result>, _ params: Params,
    as caller: Caller = .someone()
  ) async throws -> Result {
    try JSONDecoder().decode(Result.self, from: Data(try await raw(method, params, as: caller)))
  }

  /// Calls a method, and gives its result as the bytes that it is.
  func raw<Params, Result>(
    _ method: AssistantProtocol.Method<Params, Result>, _ params: Params,
    as caller: Caller = .someone()
  ) async throws -> [UInt8] {
    let request = Request(
      method.name, params: try JSONText.bytes(of: params), id: .number(1))
    let line = try #require(await service.answer(request.line.dropLast(), from: caller))
    guard case .response(let response) = ServerLine(line: line[...]) else { throw NoResponse() }
    return try response.outcome.get()
  }

  /// Begins a session.
  func begin(
    _ retention: Retention? = nil, as caller: Caller = .someone()
  ) async throws -> SessionID {
    try await call(.create, CreateRequest(retention: retention), as: caller).session
  }

  /// Says something.
  @discardableResult
  func say(
    _ words: String, in session: SessionID, _ turn: String, after seq: Int? = nil,
    as caller: Caller = .someone()
  ) async throws -> TurnResult {
    try await call(.turn, .saying(words, in: session, turn, after: seq), as: caller)
  }

  private struct NoResponse: Error {}
}

/// A time that passes when a test says so.
final class Clock: Sendable {
  private let time: Mutex<Date>
  private let drains = Mutex(0)

  init(_ start: Date) { time = Mutex(start) }

  /// The time.
  var now: Date { time.withLock(\.self) }

  /// Lets time pass.
  func pass(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

  /// Notes that the service was asked to end.
  func drained() { drains.withLock { $0 += 1 } }

  /// How often the service was asked to end.
  var timesDrained: Int { drains.withLock(\.self) }
}

extension Limits {
  /// The usual limits for somebody who is never in a hurry.
  static var unhurried: Limits {
    var limits = Limits()
    limits.turnsPerSecond = 0
    return limits
  }
}

extension Caller {
  /// A connection of a user.
  static func someone(
    _ user: UserID = Bench.user, isAdministrator: Bool = false, number: Int = 1,
    hearing: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) -> Caller {
    Caller(id: number, user: user, isAdministrator: isAdministrator, send: hearing)
  }
}

extension TurnRequest {
  /// What a person said.
  static func saying(
    _ words: String, in session: SessionID, _ turn: String, after seq: Int? = nil
  ) throws -> TurnRequest {
    TurnRequest(
      session: session, turn: try #require(TurnID(rawValue: turn)), text: words, expected: seq)
  }
}
