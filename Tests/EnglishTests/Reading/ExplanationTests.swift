import IntentMatcher
import Testing

/// The reasons of whole readings, word for word; lines of files are left out, since they move.
@Suite struct ExplanationTests {
  private static func sentences(_ text: String) -> [String] {
    Explanation(English.matcher.interpret(text), of: text).sentences.map {
      $0.replacing(/\.yaml:\d+/, with: ".yaml")
    }
  }

  private static let readings: [(text: String, sentences: [String])] = [
    (
      "no fever but it itches",
      [
        "\"fever\" is fever_unwell, as written in vocabulary/findings.yaml. \"no\" makes it absent,"
          + " by rule \"no\" in ../english/assertion.yaml; its scope ends with \"but\".",
        "\"it itches\" is itch, as written in vocabulary/findings.yaml.",
        "\"no\" answers no, weakly, as determiner.",
      ]
    ),
    (
      "feverr",
      [
        "\"feverr\" is fever_unwell, by a likely misspelling in vocabulary/findings.yaml; it is asked"
          + " again, since a mistake would matter.", "\"feverr\" was taken for \"fever\".",
      ]
    ),
    (
      "my mum has a fever",
      [
        "\"fever\" is fever_unwell, as written in vocabulary/findings.yaml. \"my mum\" makes it"
          + " somebody else's, by rule \"relative\" in ../english/assertion.yaml; its scope ends with"
          + " the text."
      ]
    ),
    (
      "a fever, scratch that",
      ["\"fever\" is fever_unwell, as written in vocabulary/findings.yaml; it was taken back."]
    ),
    (
      "three weeks, no wait, four weeks",
      ["\"four weeks\" states duration, by unit.", "\"three weeks\" was taken back."]
    ),
    (
      "will it come back?",
      [
        "\"will it come back\" is F11, as written in vocabulary/topics.yaml.",
        "\"back\" isn't site_trunk: F11 has all its words and more.",
      ]
    ),
    ("a frobnicator", ["\"frobnicator\" is not a known word."]),
    ("dunno", ["\"dunno\" answers unsure, as phrase."]),
    ("yes", ["\"yes\" answers yes, as particle."]), ("", []),
  ]

  @Test(arguments: readings)
  func `a reading is told in sentences`(text: String, sentences: [String]) {
    #expect(Self.sentences(text) == sentences)
  }

  @Test func `an ambiguous mention tells all that it may be`() throws {
    let sentence = try #require(Self.sentences("finger").first)
    let mention = try #require(English.matcher.interpret("finger").mentions.first)
    for concept in [mention.concept] + mention.alternatives {
      #expect(sentence.contains(concept.name))
    }
    #expect(sentence.contains(" or "))
  }
}
