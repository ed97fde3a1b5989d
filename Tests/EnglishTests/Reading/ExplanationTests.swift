import IntentMatcher
import Testing

/// The reasons of readings, word for word; files and their lines are left out, since they move.
@Suite struct ExplanationTests {
  private static func sentences(_ text: String) -> [String] {
    Explanation(English.matcher.interpret(text), of: text).sentences.map {
      $0.replacing(/in [\w.\/]+\.yaml:\d+/, with: "in …")
    }
  }

  private static let readings: [(text: String, sentences: [String])] = [
    (
      "no fever but it itches",
      [
        "\"fever\" is fever_unwell, as written in …. \"no\" makes it absent,"
          + " by rule \"no\" in …; its scope ends with \"but\".",
        "\"no\" answers no, weakly, as determiner.",
      ]
    ),
    (
      "feverr",
      [
        "\"feverr\" is fever_unwell, by a likely misspelling in …; it is asked"
          + " again, since a mistake would matter.", "\"feverr\" was taken for \"fever\".",
      ]
    ),
    (
      "my mum has a fever",
      [
        "\"fever\" is fever_unwell, as written in …. \"my mum\" makes it"
          + " somebody else's, by rule \"relative\" in …; its scope ends with"
          + " the text."
      ]
    ),
    (
      "a fever, scratch that",
      ["\"fever\" is fever_unwell, as written in …; it was taken back."]
    ),
    (
      "three weeks, no wait, four weeks",
      ["\"four weeks\" states a duration, by unit.", "\"three weeks\" was taken back."]
    ),
    (
      "is it cancer?",
      [
        "\"is it cancer\" is F02, as written in …."
      ]
    ),
    (
      "is calcinosis itchy",
      ["\"itchy\" isn't itch: it is asked of calcinosis_cutis."]
    ),
    ("a frobnicator", ["\"frobnicator\" is not a known word."]),
    ("dunno", ["\"dunno\" answers unsure, as phrase."]),
    ("yes", ["\"yes\" answers yes, as particle."]), ("", []),
  ]

  @Test(arguments: readings)
  func `a reading is told in sentences`(text: String, sentences: [String]) {
    // A vocabulary may find more in the same words.
    #expect(Self.sentences(text).filter(sentences.contains) == sentences)
  }

  @Test func `there is one sentence for each decision`() {
    for text in ["", "a frobnicator", "yes", "three weeks"] {
      #expect(Self.sentences(text).count == (text.isEmpty ? 0 : 1), "\(text)")
    }
  }

  @Test func `a picked choice is told`() {
    let choices = English.matcher.choices(labels: ["red", "green", "blue"], allowsSeveral: true)
    let question = AskedQuestion(choices: choices)
    let text = "1 and 3"
    let told = Explanation(English.matcher.interpret(text, to: question), of: text).sentences
    #expect(told.first == "\"1\" and \"3\" picks choice 1, 3.")
  }

  @Test func `an ambiguous mention tells all that it may be`() throws {
    let sentence = try #require(Self.sentences("my finger itches").first)
    let mention = try #require(English.matcher.interpret("my finger itches").mentions.first)
    for concept in [mention.concept] + mention.alternatives {
      #expect(sentence.contains(concept.name))
    }
    #expect(sentence.contains(" or "))
  }
}
