import IntentMatcher
import Testing

@Suite struct ShortAnswerTests {
  private static let list = "Any [fever], [chills] or [nausea]?"

  @Test(
    arguments: [
      ("No.", ["absent", "absent", "absent"]),
      ("Just the [chills].", ["absent", "present", "absent"]),
      ("Yeah, the first one.", ["present", "absent", "absent"]),
      ("the last one", ["absent", "absent", "present"]),
      ("no, none of those", ["absent", "absent", "absent"]),
      ("no [fever] but yes to [nausea]", ["absent", "present unsure", "present"]),
      ("dunno", ["present unsure", "present unsure", "present unsure"]),
    ])
  func `answers a list`(_ answer: String, _ expected: [String]) {
    #expect(English.answered(Self.list, answer) == expected)
  }

  @Test(
    arguments: [
      ("Do you have a [cough]?", "I think so", "present"),
      ("Do you have a [cough]?", "not that I know of", "absent"),
      ("Do you have a [cough]?", "Yeah. No, not really.", "absent"),
      ("Do you have a [cough]?", "a little, at night", "present"),
      ("Do you have a [cough]?", "I used to", "resolved past"),
      ("Do you have a [cough]?", "Yes but it's gone now", "resolved past"),
      ("Do you have a [cough]?", "no idea", "present unsure"),
      ("Do you have a [cough]?", "my elbow looks funny", "present unsure"),
      ("Does anyone in your family have [gout]?", "my dad", "present other"),
      ("Does anyone in your family have [gout]?", "no", "absent other"),
      ("Does anyone in your family have [gout]?", "I do", "present"),
    ])
  func `answers a question`(_ question: String, _ answer: String, _ expected: String) {
    #expect(English.answered(question, answer) == [expected])
  }

  @Test(
    arguments: [
      ("No [fever]?", "Right.", "absent"),
      ("No [fever]?", "No.", "absent"),
      ("You don't have a [fever]?", "correct", "absent"),
      ("You don't have a [fever]?", "yes I do", "present"),
      ("Has the [fever] gone away?", "yes", "resolved past"),
      ("Has the [fever] gone away?", "no", "present"),
    ])
  func `answers a question that denies`(
    _ question: String, _ answer: String, _ expected: String
  ) {
    #expect(English.answered(question, answer) == [expected])
  }
}
