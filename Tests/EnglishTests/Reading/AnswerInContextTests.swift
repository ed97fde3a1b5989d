import IntentMatcher
import Testing

/// Short answers, with the question before them.
@Suite struct AnswerInContextTests {
  private static let labels = ["the left elbow", "the right elbow", "a knee"]

  private static func question(_ count: Int) -> AskedQuestion {
    AskedQuestion(
      choices: English.matcher.choices(labels: Array(labels.prefix(count)), allowsSeveral: true))
  }

  @Test(
    arguments: [
      ("both", 2, [0, 1], []), ("only the left one", 2, [0], [1]), ("the second", 2, [1], []),
      ("the first", 3, [0], []), ("the last one please", 3, [2], []),
      ("none of those", 3, [], [0, 1, 2]), ("neither", 2, [], [0, 1]), ("1 and 3", 3, [0, 2], []),
      ("2", 3, [1], []), ("all of them", 3, [0, 1, 2], []), ("all but the last", 3, [0, 1], [2]),
      ("the knee", 3, [2], []), ("the left elbow", 3, [0], []),
    ] as [(String, Int, [Int], [Int])])
  func `an answer picks from a list`(
    _ text: String, _ count: Int, _ picked: [Int], _ excluded: [Int]
  ) throws {
    let reading = English.matcher.interpret(text, to: Self.question(count))
    let choice = try #require(reading.choice)
    #expect(choice.picked == picked)
    #expect(choice.excluded == excluded)
    #expect(choice.alternatives.isEmpty)
    #expect(reading.decision == .understood)
  }

  @Test func `"one or two" leaves the choice open`() throws {
    let reading = English.matcher.interpret("1 or 2", to: Self.question(3))
    #expect(try #require(reading.choice).alternatives == [0, 1])
    #expect(reading.decision == .ambiguous)
  }

  @Test(
    arguments: [
      ("yes", .yes), ("yeah, I think so", .yes), ("I do", .yes), ("no", .no), ("nope", .no),
      ("not really", .no), ("I don't", .no), ("not that I know of", .no), ("maybe", .unsure),
      ("dunno", .unsure), ("I have no idea", .unsure), ("yes … not really", .unsure),
      ("whatever, I don't care", .dontCare), ("👍", .yes), ("👎", .no),
    ] as [(String, AnswerAct)])
  func `an answer says yes, no or neither`(_ text: String, _ act: AnswerAct) {
    #expect(English.matcher.interpret(text).answer?.act == act)
  }

  @Test(
    arguments: [
      ("right", .no), ("no", .no), ("correct", .no), ("that's right, I don't", .no),
      ("yes I do", .yes), ("I do", .yes), ("that's wrong", .yes), ("no, I don't", .no),
    ] as [(String, AnswerAct)])
  func `an answer to a negative question is about the matter`(_ text: String, _ act: AnswerAct) {
    let question = AskedQuestion(isNegative: true)
    #expect(English.matcher.interpret(text, to: question).answer?.act == act)
  }

  @Test(arguments: ["I have no car", "there is no hurry", "my elbow", "it oozes chalk"])
  func `what only has a "no" somewhere answers nothing`(_ text: String) {
    #expect(English.matcher.interpret(text).answer == nil)
  }

  @Test(arguments: ["no wait, I meant the left elbow", "no wait"])
  func `the "no" of a correction answers nothing`(_ text: String) {
    #expect(English.matcher.interpret(text).answer == nil)
  }

  @Test(arguments: [("no wait, yes", AnswerAct.yes), ("yes, no wait, no", .no)])
  func `an answer that corrects itself is what comes last`(_ text: String, _ act: AnswerAct) {
    #expect(English.matcher.interpret(text).answer?.act == act)
  }

  @Test func `a bare number is what the question asks for`() {
    let ages = English.matcher.interpret("54", to: AskedQuestion(expecting: .age)).values
    #expect(ages.map(\.kind) == [.age])
    #expect(English.matcher.interpret("54").values.map(\.kind) == [.number])
  }

  @Test func `a question picks nothing`() {
    let choices = English.matcher.choices(
      labels: ["blood cancer", "none of these"], allowsSeveral: true)
    let reading = English.matcher.interpret("is it cancer?", to: AskedQuestion(choices: choices))
    #expect(reading.choice == nil)
    #expect(!reading.names(of: .question).isEmpty)
  }

  @Test func `the words of a choice may bend`() {
    let choices = English.matcher.choices(
      labels: ["a constant ache", "only when knocked or pressed"], allowsSeveral: false)
    let question = AskedQuestion(choices: choices)
    #expect(English.matcher.interpret("only when I knock it", to: question).choice?.picked == [1])
  }
}
