import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// Conversations written down as transcripts.
@Suite struct TranscriptTests {
  private func session(_ utterances: [String]) throws -> Session {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    for utterance in utterances { _ = session.reply(to: utterance) }
    return session
  }

  private func lines(_ session: Session) -> [String] {
    session.transcript(titled: "a title").split(separator: "\n").map(String.init)
  }

  @Test func `what was typed stands with what it made known, how urgent it is and what is asked`()
    throws
  {
    let story = "I'm 55, a hard lump on my elbow for three weeks, 2 cm"
    let level = try #require(session([story]).triage.urgency).rawValue
    let text = lines(try session([story, "none of these"]))
    #expect(
      text[..<6] == [
        "# a title", "= urgency routine", "> \(story)",
        "= single present   hard present   site_elbow present   age 55   lump_size 20mm   onset 21d",
        "= urgency \(level)   asks Q01", "> none of these",
      ])
    #expect(text.contains { $0.hasPrefix("= urgency ") && $0.contains("asks Q0") })
    #expect(text.allSatisfy { $0.count <= 90 || $0.hasPrefix(">") })
  }

  @Test func `a value of a choice stands by its name, and an end as such`() throws {
    var session = Session(pack: try ShippedPacks.pack("bicycle"))
    for line in ["the brakes squeal, it has disc brakes", "quit"] { _ = session.reply(to: line) }
    let text = session.transcript(titled: "disc")
    #expect(text.contains("= brake_squeal present   brake_type disc\n"))
    #expect(text.hasSuffix("   over\n"))
  }

  @Test func `what was taken back isn't in it, and a correction ends what is expected`() throws {
    var session = try session(["a hard lump on my elbow", "none of these"])
    let before = session.transcript(titled: "a title")
    _ = session.reply(to: "no")
    _ = session.back()
    #expect(session.transcript(titled: "a title") == before)
    let hard = try #require(session.pack.knowledge.findings.id(named: "hard"))
    _ = session.correct(hard, to: .absent)
    _ = session.reply(to: "no")
    let text = session.transcript(titled: "a title")
    #expect(text.hasPrefix(before))
    #expect(
      text.hasSuffix(
        "# Here hard was corrected from a list; nothing is expected after that.\n> no\n"))
  }

  @Test func `whatever was typed stays one line`() throws {
    let session = try session(["a hard\nlump\u{1B}[2J", ""])
    #expect(lines(session).contains("> a hard lump␛[2J"))
    #expect(lines(session).contains(">"))
    let signs = lines(session).map { $0.first }
    #expect(signs.allSatisfy { $0 == "#" || $0 == ">" || $0 == "=" })
  }
}
