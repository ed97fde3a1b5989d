import IntentMatcher
import Testing

/// The words of a whole wish or question stand for nothing else.
@Suite struct WholeWishesTests {
  private static let list = ["none of these", "fever or shivering", "confused", "not sure"]

  private static let wishes: [(utterance: String, wish: String)] = [
    ("that's all, thanks", "quit"), ("that's all for today", "quit"),
    ("I don't know what to type", "help"), ("no comment", "skip"),
    ("none of your business", "skip"),
    ("no more questions", "quit"),
  ]

  @Test(arguments: wishes)
  func `a wish answers, picks and states nothing`(utterance: String, wish: String) {
    let matcher = English.matcher
    let question = AskedQuestion(choices: matcher.choices(labels: Self.list, allowsSeveral: true))
    let reading = matcher.interpret(utterance, to: question)
    #expect(reading.names(of: .act).contains(wish))
    #expect(reading.answer == nil && reading.choice == nil && reading.values.isEmpty)
  }

  @Test(arguments: ["none", "all of them", "not sure", "no", "the first"])
  func `an answer stays one`(utterance: String) {
    let matcher = English.matcher
    let question = AskedQuestion(choices: matcher.choices(labels: Self.list, allowsSeveral: true))
    let reading = matcher.interpret(utterance, to: question)
    #expect(reading.answer != nil || reading.choice != nil)
  }
}
