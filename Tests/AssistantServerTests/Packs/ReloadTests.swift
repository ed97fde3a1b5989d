import AssistantProtocol
import Foundation
import ShippedPacks
import TestSupport
import Testing

@testable import AssistantServer

/// Packs that change while sessions are held with them.
@Suite struct ReloadTests {
  private let scratch: ScratchPack
  private let bench: Bench
  private let administrator: Caller = .someone(isAdministrator: true)

  init() throws {
    scratch = try ScratchPack()
    bench = try Bench([scratch.path])
  }

  private func edit(_ old: String, to new: String, in file: String) throws {
    let text = try scratch.text(of: file)
    try #require(text.contains(old))
    try scratch.write(text.replacing(old, with: new), to: file)
  }

  private func reload() async throws -> ReloadReport {
    try await bench.call(.reload, NoParams(), as: administrator)
  }

  @Test func `a running session keeps its version, a new one has the new version`() async throws {
    let old = try await bench.begin()
    try edit("version: ", to: "version: 9.", in: "pack.yaml")
    let report = try await reload()
    #expect(report.problems.isEmpty)
    let version = try #require(report.packs.first).version
    #expect(version.hasPrefix("9."))
    let before = try await bench.call(.get, SessionReference(old))
    #expect(before.pack.version == version.dropFirst(2))
    try await bench.say("the brakes squeal", in: old, "a")
    let after = try await bench.call(.create, CreateRequest())
    #expect(after.pack.version == version)
    await #expect(throws: RPCError.self) {
      try await bench.call(.create, CreateRequest(packVersion: before.pack.version))
    }
  }

  @Test func `an edit without a new version counts as well`() async throws {
    let old = try await bench.call(.create, CreateRequest())
    try edit("title: ", to: "title: Velocipede ", in: "pack.yaml")
    #expect(try await reload().packs.first?.title.contains("Velocipede") == true)
    #expect(try await bench.call(.get, SessionReference(old.session)).pack.title == old.pack.title)
    #expect(try await bench.call(.create, CreateRequest()).pack.title.contains("Velocipede"))
  }

  @Test func `a broken pack leaves the old one in use, and says where it is broken`() async throws {
    let before = try await bench.call(.conditions, PackReference())
    try edit("condition: ", to: "condtion: ", in: "knowledge/conditions/worn_chain.yaml")
    let report = try await reload()
    let place = "\(scratch.path)/knowledge/conditions/worn_chain.yaml:"
    #expect(report.problems.contains { $0.hasPrefix(place) }, "\(report.problems)")
    #expect(try await bench.call(.conditions, PackReference()) == before)
    _ = try await bench.begin()
    try edit("condtion: ", to: "condition: ", in: "knowledge/conditions/worn_chain.yaml")
    #expect(try await reload().problems.isEmpty)
  }

  @Test func `a version that no session is held with is let go`() async throws {
    let session = try await bench.begin()
    let first = try #require(bench.shelf.present.first).identity
    try edit("version: ", to: "version: 9.", in: "pack.yaml")
    _ = try await reload()
    #expect(bench.shelf.pack(for: first)?.identity == first)
    try await bench.call(.delete, SessionReference(session))
    _ = try await reload()
    #expect(bench.shelf.pack(for: first)?.identity != first)
  }

  @Test func `a session whose version is gone goes on with the present one`() async throws {
    let session = try await bench.begin()
    try await bench.say("the brakes squeal", in: session, "a")
    try edit("version: ", to: "version: 9.", in: "pack.yaml")
    let restarted = try Bench([scratch.path], in: bench.folder)
    let report = try await restarted.call(.get, SessionReference(session))
    #expect(report.pack.version.hasPrefix("9.") && report.seq == 1)
    #expect(try await restarted.say("no", in: session, "b").seq == 2)
  }

  @Test func `a session whose pack is gone says so, and its turns can be read still`() async throws
  {
    let session = try await bench.begin()
    try await bench.say("the brakes squeal", in: session, "a")
    try edit("pack: bicycle", to: "pack: tricycle", in: "pack.yaml")
    let restarted = try Bench([scratch.path], in: bench.folder)
    await #expect(throws: RPCError(.packUnavailable)) {
      try await restarted.say("no", in: session, "b")
    }
    let log = try await restarted.call(.history, HistoryRequest(session: session))
    #expect(log.turns.map(\.text) == ["the brakes squeal"])
    // A turn that was taken is known still.
    #expect(try await restarted.say("the brakes squeal", in: session, "a").replayed)
  }

  @Test func `a service doesn't begin with half of its packs`() throws {
    let empty = try ScratchFolder()
    defer { withExtendedLifetime(empty) {} }
    #expect(throws: PackFault.self) { try PackShelf(folders: [scratch.path, empty.path]) }
    #expect(throws: PackFault.self) { try PackShelf(folders: [scratch.path, scratch.path]) }
  }
}
