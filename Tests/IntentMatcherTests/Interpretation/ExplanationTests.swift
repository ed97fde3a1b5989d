import IntentMatcher
import Testing

/// Why something doesn't count, in sentences.
@Suite struct RejectionExplanationTests {
  private func sentences(_ text: String) throws -> [String] {
    let file = "words.yaml"
    let phrases: [(Concept, String)] = [
      (.hard, "rock hard"), (.soft, "rock"), (.pain, "~ stone"), (.fever, "fever"),
      (.fever, "! hay fever"), (Concept(.act, "back"), "back"),
    ]
    let entries = try phrases.enumerated().map { number, phrase in
      Vocabulary.Entry(
        phrase.0, try Phrase(parsing: phrase.1), origin: .init(file: file, line: number + 1))
    }
    var vocabulary = Vocabulary(entries)
    vocabulary.words.known = "hurts money bank sees".split(separator: " ").map(String.init)
    let reading = IntentMatcher(vocabulary).interpret(text)
    return Explanation(reading, of: text).sentences
  }

  private static let readings: [(text: String, sentences: [String])] = [
    (
      "rock hard",
      [
        "\"rock hard\" is hard, as written in words.yaml:1.",
        "\"rock\" isn't soft: hard has all its words and more.",
      ]
    ),
    (
      "hay fever",
      ["\"fever\" isn't fever: words.yaml:5 excludes it."]
    ),
    (
      "stone",
      [
        "\"stone\" is pain, as written in words.yaml:3; it doesn't count, since nothing shows that"
          + " the subject is meant."
      ]
    ),
    ("money bank hurts back", ["\"back\" isn't back: the sentence says more than this wish."]),
    ("rocks", ["\"rocks\" is soft, by its inflection in words.yaml:2."]),
  ]

  @Test(arguments: readings)
  func `a rejection is told with its reason`(text: String, sentences: [String]) throws {
    #expect(try self.sentences(text) == sentences)
  }
}
