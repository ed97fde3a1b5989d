import IntentMatcher
import Testing

@testable import Benchmarks

/// Phrases in the notations of other engines.
@Suite struct PeerScriptTests {
  private func entries(_ phrases: [String], _ kind: Concept.Kind = .finding) throws
    -> [Vocabulary.Entry]
  {
    try phrases.enumerated().map { place, text in
      Vocabulary.Entry(Concept(kind, "name\(place)"), try Phrase(parsing: text))
    }
  }

  private func lines(_ engine: PeerEngine, _ phrases: [String], _ kind: Concept.Kind = .finding)
    throws -> [String]
  {
    PeerScripts(of: try entries(phrases, kind)).text(for: engine).split(separator: "\n")
      .map(String.init)
  }

  @Test(
    arguments: [
      ("hard", ["[*] hard [*]"]),
      ("(rock | stone) hard", ["[*] (rock|stone) hard [*]"]),
      ("very? hard", ["[*] very hard [*]", "[*] hard [*]"]),
      ("leak _ roof", ["[*] leak [*] roof [*]"]),
      ("~doctor's lump", ["[*] doctors lump [*]"]),
      ("!hard to tell", []),
    ])
  func `RiveScript keeps choices and gaps`(_ phrase: String, _ triggers: [String]) throws {
    let written = try lines(.rivescript, [phrase]).filter { $0.hasPrefix("+ ") }
    #expect(written == triggers.map { "+ \($0)" })
  }

  @Test func `RiveScript has one reply for each trigger`() throws {
    let written = try lines(.rivescript, ["hard", "=hard", "soft"])
    #expect(written.suffix(4) == ["+ [*] hard [*]", "- c0", "+ [*] soft [*]", "- c2"])
  }

  @Test(
    arguments: [
      ("hard", ["HARD", "* HARD", "HARD *", "* HARD *"]),
      (
        "(big | hard) lump",
        [
          "BIG LUMP", "* BIG LUMP", "BIG LUMP *", "* BIG LUMP *", "HARD LUMP", "* HARD LUMP",
          "HARD LUMP *", "* HARD LUMP *",
        ]
      ),
      (
        "a _ b",
        ["A B", "* A B", "A B *", "* A B *", "A * B", "* A * B", "A * B *", "* A * B *"]
      ),
    ])
  func `AIML writes every wording out`(_ phrase: String, _ patterns: [String]) throws {
    let written = try lines(.aiml, [phrase]).filter { $0.hasPrefix("<category>") }
    #expect(
      written
        == patterns.map {
          "<category><pattern>\($0)</pattern><template>c0</template></category>"
        })
  }

  @Test(
    arguments: [
      (PeerEngine.rivescript, "+ what now"), (.chatscript, "u: (< what now >) c0"),
      (.aiml, "<category><pattern>WHAT NOW</pattern><template>c0</template></category>"),
    ])
  func `a wish stands by itself`(_ engine: PeerEngine, _ rule: String) throws {
    let written = try lines(engine, ["what now"], .act)
    #expect(written.contains(rule))
    #expect(!written.contains { $0.contains("*") })
  }

  @Test func `ChatScript has gaps of a length`() throws {
    #expect(
      try lines(.chatscript, ["leak _ (roof | tent)"]).last == "u: (leak *~2 [roof tent]) c0")
  }

  @Test func `Rasa has an example for each wording`() throws {
    #expect(
      try lines(.rasa, ["(big | hard) lump", "leak _ roof"]).dropFirst(2)
        == [
          "- intent: c0", "  examples: |", "    - big lump", "    - hard lump", "- intent: c1",
          "  examples: |", "    - leak roof",
        ])
  }
}
