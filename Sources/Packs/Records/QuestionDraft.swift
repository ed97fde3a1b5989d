internal import Diagnostics
internal import Expressions

/// A question as its author wrote it.
struct QuestionDraft {
  /// An answer as its author wrote it.
  struct Answer {
    let label: Located<String>
    let sets: [Located<Assignment>]
    let next: [Located<String>]
    let topic: Located<String>?
    let isUnsure: Bool
    let offerIf: ExpressionDraft?
    let samples: [Located<String>]
  }

  let name: Located<String>
  let text: Located<String>
  let shorter: Located<String>?
  let reason: Located<String>
  let isSafety: Bool
  let rank: Located<Int>?
  let askIf: ExpressionDraft?
  let allowsSeveral: Bool
  let isPrivate: Bool
  let answers: [Answer]
  let sources: [Located<String>]

  static let file = Record("a file of questions", "What can be asked.", [questionsField])

  private static let questionsField = Field.required(
    "questions", .map(key: .name, value: .record(record)), "The questions, by id.")
  private static let record = Record(
    "a question", "A question about one or more findings.",
    [
      safetyField, privateField, rankField, askField, againField, whyField, askIfField, chooseField,
      answersField, sourcesField,
    ])

  private static let safetyField = Field.optional(
    "safety", .yesNo, "Whether it looks for danger, and comes first.")
  private static let privateField = Field.optional(
    "private", .yesNo, "Whether it touches what people rather keep to themselves.")
  private static let rankField = Field.optional(
    "rank", .wholeNumber(1...10_000), "Its place in the fixed order.")
  private static let askField = Field.required("ask", .text, "The question.")
  private static let againField = Field.optional(
    "again", .text, "A shorter wording, for asking it again.")
  private static let whyField = Field.required("why", .text, "Why it is asked, for the person.")
  private static let askIfField = Field.optional(
    "ask-if", .grammar(.expression), "For whom it makes sense.")
  private static let chooseField = Field.optional(
    "choose", .word(["one", "several"]), "Whether several answers can hold; one unless stated.")
  private static let answersField = Field.required(
    "answers", .list(.record(answerRecord), atLeast: 2), "The answers, as they are offered.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where its reason stands.")

  private static let answerRecord = Record(
    "an answer", "What a person can pick, and what becomes known by it.",
    [sayField, setsField, thenField, topicField, unsureField, offerIfField, .sample])
  private static let sayField = Field.required("say", .text, "The words that offer it.")
  private static let setsField = Field.optional(
    "sets", .list(.grammar(.assignment)), "What becomes known: hard, not soft, age = 3 years.")
  private static let thenField = Field.optional(
    "then", .list(.name), "The questions that should come next.")
  private static let topicField = Field.optional(
    "topic", .name, "The question of people that is answered then.")
  private static let unsureField = Field.optional(
    "unsure", .yesNo, "Whether it says that the person doesn't know.")
  private static let offerIfField = Field.optional(
    "offer-if", .grammar(.expression),
    "To whom it is offered: age < 5 years or patient = other. Nobody else denies it either.")

  static func read(_ value: YAMLValue, _ report: inout [Diagnostic]) -> [QuestionDraft] {
    RecordReader(value).map(questionsField).compactMap { entry in
      QuestionDraft(entry.key, entry.value, &report)
    }
  }

  private init?(_ name: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    askIf = reader.expression(Self.askIfField, &report)
    answers = (reader[Self.answersField]?.items ?? []).compactMap { Self.answer($0, &report) }
    guard let text = reader.text(Self.askField), let reason = reader.text(Self.whyField) else {
      return nil
    }
    self.name = name
    self.text = text
    self.reason = reason
    shorter = reader.text(Self.againField)
    isSafety = reader.flag(Self.safetyField)
    isPrivate = reader.flag(Self.privateField)
    rank = reader[Self.rankField].flatMap { field in
      reader.wholeNumber(Self.rankField).map { Located($0, at: field.location) }
    }
    allowsSeveral = reader.text(Self.chooseField)?.value == "several"
    sources = reader.texts(Self.sourcesField)
  }

  private static func answer(_ value: YAMLValue, _ report: inout [Diagnostic]) -> Answer? {
    let reader = RecordReader(value)
    let sets = (reader[setsField]?.items ?? []).compactMap { item in
      item.line.flatMap { text in
        item.parsed("invalid-assignment", &report) { () throws(SyntaxError) in
          let assignment = try Assignment(parsing: text)
          return Located(assignment, at: item.location(of: assignment.range))
        }
      }
    }
    guard let label = reader.text(sayField) else { return nil }
    return Answer(
      label: label, sets: sets, next: reader.texts(thenField), topic: reader.text(topicField),
      isUnsure: reader.flag(unsureField), offerIf: reader.expression(offerIfField, &report),
      samples: reader.samples)
  }
}
