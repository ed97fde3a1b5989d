import Foundation
import KnowledgeCore
import ShippedPacks
import Testing

@testable import Assistant
@testable import Packs

/// The summary that a person reads at the end of a conversation.
@Suite struct PersonalSummaryTests {
  private func paragraphs(_ name: String, _ utterances: [String]) throws -> [Turn.Paragraph] {
    var session = Session(pack: try ShippedPacks.pack(name))
    for utterance in utterances { _ = session.reply(to: utterance) }
    return PersonalSummary(of: session.summary(), in: session.pack.knowledge).paragraphs
  }

  @Test func `what can't wait comes first, and then nothing to wait for`() throws {
    let headings = try paragraphs("bicycle", ["the steering is loose"]).filter {
      $0.role == .heading
    }.map(\.text)
    #expect(headings.first == "How soon")
    #expect(!headings.contains("What to ask") && !headings.contains("Until then"))
  }

  @Test func `it says what was told, what fits, what to do, to ask and to expect`() throws {
    let paragraphs = try paragraphs(
      "bicycle", ["my tyre went flat all at once", "none of these", "no"])
    let headings = paragraphs.filter { $0.role == .heading }.map(\.text)
    #expect(
      headings == [
        "How soon", "What you told me", "What you said is not there",
        "What fits your description, best first", "Until then", "What to ask",
        "Tests that may follow", "When to get help sooner", "Limits",
      ])
    let text = paragraphs.map(\.text).joined(separator: "\n")
    #expect(text.contains("Puncture: Carry a pump"))
    #expect(text.contains("a tyre is flat; the tyre went flat at once."))
    #expect(!text.contains("%"))
  }

  @Test func `it is what the script ends with`() throws {
    for talk in [["a flat tyre", "none of these"], ["the brakes squeal"]] {
      var session = Session(pack: try ShippedPacks.pack("bicycle"))
      for utterance in talk { _ = session.reply(to: utterance) }
      let own = try paragraphs("bicycle", talk)
      let said = session.reply(to: "quit").paragraphs
      #expect(said.suffix(own.count) == own[...])
    }
  }

  /// The engine's own words of a summary.
  private static let phrases = [
    Phrasing.limit, Phrasing.note, Phrasing.legend, Phrasing.noLevel, Phrasing.noWarning,
    Phrasing.speaker,
    Phrasing.somebodyElse, Phrasing.askWhatItMayBe, Phrasing.askHowToTell,
    Phrasing.askWhatNext, Phrasing.askWhich(["Gout", "Warts"]), Phrasing.askWhatExplains("a knock"),
  ]

  @Test(arguments: phrases)
  func `the engine's words are easy to read`(phrase: String) {
    let readability = Readability(of: phrase, known: [])
    #expect(readability.longestSentence <= 30)
    if readability.wordCount >= 8 { #expect(readability.grade <= 8, "\(phrase)") }
  }

  private static let talks: [(String, [String])] = [
    ("bicycle", ["a flat tyre", "none of these", "all at once", "no"]),
    ("bicycle", ["the brakes squeal", "none of these", "it scrapes"]),
    ("calcinosis", ["hard white lumps on my fingertips for three years", "none of these"]),
    ("calcinosis", ["my 8 year old son has a hard lump on his ear", "none"]),
    ("calcinosis", ["my skin turned black and it hurts badly"]),
  ]

  @Test(arguments: talks)
  func `the whole reads at school grade 8 at most`(name: String, talk: [String]) throws {
    // Names and labels aren't sentences; each is a line of its own for the eye, and is cut so here.
    let text = try paragraphs(name, talk).filter { $0.role != .heading }.map(\.text)
      .joined(separator: "\n").replacing("; ", with: ".\n").replacing(": ", with: ".\n")
    let grade = Readability(of: text, known: try Self.glossary(name)).grade
    #expect(grade <= 8, "\(grade)")
  }

  /// The terms that the readers of a pack know: the last entry of its manifest.
  private static func glossary(_ name: String) throws -> Set<String> {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Dialogues/\(name)/pack.yaml")
    let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "glossary:")
    return Set(try #require(parts.last).matches(of: /[a-z]+/).map { String($0.output) })
  }

  @Test(arguments: talks)
  func `nothing says what somebody has`(name: String, talk: [String]) throws {
    var session = Session(pack: try ShippedPacks.pack(name))
    for utterance in talk { _ = session.reply(to: utterance) }
    let summary = session.summary()
    let texts =
      try paragraphs(name, talk).map(\.text)
      + SummaryFormat.allCases.map { try summary.text(in: $0) }
    let said = texts.joined(separator: "\n").lowercased()
    for condition in session.pack.knowledge.conditions {
      for verb in ["you have", "has", "suffer from", "diagnosed with", "diagnosis is"] {
        let claim = "\(verb) \(condition.title)".lowercased()
        #expect(!said.contains(claim), "\(claim)")
      }
    }
  }
}
