import IntentMatcher
import TestSupport
import Testing

/// How far utterances are understood, and what of them isn't.
@Suite struct DecisionTests {
  @Test(
    arguments: [
      ("I have a fever and it itches", .understood),
      ("I have a fever", .understood),
      ("my elbow went bang while painting grandmother's garden fence", .partly),
      ("my finger itches", .ambiguous),
      ("", .notUnderstood), ("   ", .notUnderstood), ("…", .notUnderstood),
      ("the train leaves from the other platform", .notUnderstood),
      ("asdf qwer zxcv", .notUnderstood),
    ] as [(String, Interpretation.Decision)])
  func `an utterance is understood as far as its words are put to use`(
    _ text: String, _ decision: Interpretation.Decision
  ) {
    let reading = English.matcher.interpret(text)
    #expect(reading.decision == decision)
    #expect(reading.coverage.covered <= reading.coverage.words)
  }

  @Test func `an ambiguous mention tells its alternatives`() throws {
    let mention = try #require(English.matcher.interpret("my finger itches").mentions.first)
    #expect(!mention.alternatives.isEmpty)
    #expect(!mention.alternatives.contains(mention.concept))
  }

  @Test func `the question settles what is meant`() throws {
    let text = "my finger itches"
    let open = try #require(English.matcher.interpret(text).mentions.first)
    for meant in [open.concept] + open.alternatives {
      let reading = English.matcher.interpret(text, to: AskedQuestion(about: [meant]))
      #expect(reading.mentions.first?.concept == meant)
      #expect(reading.decision == .understood)
    }
  }

  @Test func `unknown words are pointed at`() {
    let text = "a frobnicator on my elbow, and a zyxwv"
    let reading = English.matcher.interpret(text)
    #expect(reading.unknownWords.map(text.utf8Text) == ["frobnicator", "zyxwv"])
    #expect(English.matcher.interpret("I have a fever").unknownWords.isEmpty)
  }
}
