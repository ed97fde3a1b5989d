import Assistant
import Diagnostics
import Foundation
import Packs
import Testing

@testable import PackTools

/// The transcripts of the shipped packs, and how they are held.
@Suite struct TranscriptTestTests {
  private static let suite = Result { try TranscriptSuite(paths: [shippedPacks]) }

  @Test func `the shipped packs pass their own tests`() throws {
    let suite = try Self.suite.get()
    #expect(!suite.isBroken)
    #expect(suite.entries.map(\.path) == ["bicycle", "calcinosis"].map { "\(shippedPacks)/\($0)" })
    let problems = suite.entries.flatMap(\.files).flatMap(\.problems)
    #expect(problems == [])
    let test = TranscriptTest(suite)
    #expect(test.failures.map(\.message) == [])
    #expect(test.conversations.count > 80 && test.turns > 200)
  }

  @Test func `the bicycle's tests exercise all of its script that can be reached`() throws {
    let test = TranscriptTest(try Self.suite.get(), isCounting: true)
    let coverage = try #require(test.packs.first?.coverage)
    for kind in [
      PackCoverage.Kind.states, .digressions, .repairs, .redFlags, .questions, .statements,
    ] {
      #expect(coverage.missing(kind).map(\.value.name) == [], "\(kind.rawValue)")
    }
    // Every question of the pack can be answered with "not sure", which counts as understood.
    #expect(coverage.missing(.transitions).map(\.value.name) == ["workshop/interview/unsure/0"])
  }

  @Test func `the order and the number of jobs change nothing`() throws {
    let suite = try Self.suite.get()
    func seen(_ jobs: Int) -> [String] {
      TranscriptTest(suite, jobs: jobs, isCounting: true).conversations.map { result in
        "\(result.conversation.title) \(result.turns) \(result.tally.counts.values.reduce(0, +))"
      }
    }
    #expect(seen(1) == seen(8))
  }

  @Test func `every conversation is the same when it is saved and taken up between all turns`()
    throws
  {
    let test = TranscriptTest(try Self.suite.get()) { session in
      let bytes = try JSONEncoder().encode(session.saved)
      let saved = try JSONDecoder().decode(SavedSession.self, from: bytes)
      return try Session.resuming(saved, with: session.pack).0
    }
    #expect(test.failures.map(\.message) == [])
  }

  @Test func `a session that changes between turns is noticed`() throws {
    let text = "# a\n> my tyre is flat\n> none of these\n= flat_tyre present\n"
    #expect(try Rehearsal(text).failures.isEmpty)
    let failures = try Rehearsal(text) { Session(pack: $0.pack) }.failures
    #expect(failures == ["4: expected flat_tyre present, but nothing is known of it"])
  }

  @Test func `a conversation that can't go on fails`() throws {
    struct Broken: Error, CustomStringConvertible {
      var description: String { "the disk is full" }
    }
    let text = "# a\n> my tyre is flat\n= flat_tyre present\n"
    let rehearsal = try Rehearsal(text) { _ in throw Broken() }
    #expect(rehearsal.failures == ["1: expected the conversation to go on, but the disk is full"])
  }
}
