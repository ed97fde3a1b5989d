import Assistant
import Diagnostics
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
      PackCoverage.Kind.states, .transitions, .digressions, .repairs, .redFlags, .questions,
      .statements,
    ] {
      #expect(coverage.missing(kind).map(\.value.name) == [], "\(kind.rawValue)")
    }
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

  @Test func `every conversation is the same saved between turns, and with formatted files`() throws
  {
    let suite = try Self.suite.get()
    let test = TranscriptTest(suite, isThorough: true)
    #expect(test.failures.map(\.message) == [])
    #expect(test.turns >= 2 * TranscriptTest(suite).turns)
    for entry in suite.entries {
      let loose = PackFiles(contents: entry.sources.contents.mapValues(Self.loosened))
      let variation = try #require(Variation.formatted(loose))
      let own = try #require(entry.pack)
      for conversation in entry.files.flatMap(\.transcript.conversations) {
        let run = ConversationRun(pack: own, isCounting: false, variations: [variation])
        #expect(run.result(of: conversation).failures.map(\.message) == [])
      }
    }
  }

  /// A file with blanks at the end of its first line, so that its canonical form is another.
  private static func loosened(_ bytes: [UInt8]) -> [UInt8] {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return bytes }
    return bytes[..<end] + Array("  ".utf8) + bytes[end...]
  }

  private static let spoken = "# a\n> my tyre is flat\n> none of these\n= flat_tyre present\n"

  @Test func `files that are canonical need no second pack`() throws {
    let entry = try #require(try Self.suite.get().entries.first)
    #expect(Variation.formatted(entry.sources.formatted) == nil)
  }

  @Test func `a session that changes between turns is noticed`() throws {
    let own = try pack("bicycle")
    #expect(try Rehearsal(Self.spoken, variations: [.resumed(own)]).failures.isEmpty)
    let forgetful = Variation(name: "by one who forgets", pack: own) { Session(pack: $0.pack) }
    let failures = try Rehearsal(Self.spoken, variations: [forgetful]).failures
    let start = "1: expected the same by one who forgets, but this comes of it:\n    < "
    #expect(failures.count == 1 && failures[0].hasPrefix(start))
  }

  @Test func `a session that changes unseen is noticed in the end`() throws {
    // What was said before matters to nobody who doesn't go back.
    let quiet = Variation(name: "unseen", pack: try pack("bicycle")) { session in
      var saved = session.saved
      saved.events.append(.said("nothing"))
      return try Session.resuming(saved, with: session.pack).session
    }
    let failures = try Rehearsal(Self.spoken, variations: [quiet]).failures
    #expect(failures == ["1: expected the same unseen, but something else is known in the end"])
  }

  @Test func `another pack, or none, is noticed`() throws {
    let other = Variation(name: "elsewhere", pack: try pack("calcinosis")) { $0 }
    let failures = try Rehearsal(Self.spoken, variations: [other]).failures
    #expect(failures.count == 1 && failures[0].hasPrefix("1: expected the same elsewhere, but "))
    let broken = Variation(name: "without", pack: nil) { $0 }
    #expect(
      try Rehearsal(Self.spoken, variations: [broken]).failures
        == ["1: expected the same without, but the pack has errors then"])
  }

  @Test func `a conversation that can't go on fails`() throws {
    struct Broken: Error, CustomStringConvertible {
      var description: String { "the disk is full" }
    }
    let full = Variation(name: "on a small disk", pack: try pack("bicycle")) { _ in throw Broken() }
    let rehearsal = try Rehearsal(Self.spoken, variations: [full])
    #expect(
      rehearsal.failures == ["1: expected the same on a small disk, but the disk is full"])
  }
}
