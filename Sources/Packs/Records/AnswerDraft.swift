internal import Diagnostics
internal import KnowledgeCore

/// A question that people ask, as its author wrote it.
struct AnswerDraft {
  let name: Located<String>
  let question: Located<String>
  let condition: Located<String>
  let topic: Topic
  let text: Located<String>
  let sources: [Located<String>]
  let disagreements: [Located<String>]

  static let file = Record("a file of answers", "What people ask, answered.", [answersField])

  private static let answersField = Field.required(
    "answers", .map(key: .name, value: .record(record)), "The questions with answers, by id.")
  private static let record = Record(
    "an answer", "A question that people ask, with its answer.",
    [questionField, aboutField, topicField, textField, sourcesField, differField])

  private static let questionField = Field.required("question", .text, "What people ask.")
  private static let aboutField = Field.required("about", .name, "The condition it is about.")
  private static let topicField = Field.required(
    "topic", .word(Topic.allCases.map(\.rawValue)), "The topic it belongs to.")
  private static let textField = Field.required("text", .text, "The answer, in plain sentences.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where it stands.")
  private static let differField = Field.optional(
    "differ", .list(.name), "The disagreements of sources that touch it, by id.")

  static func read(_ value: YAMLValue) -> [AnswerDraft] {
    RecordReader(value).map(answersField).compactMap { entry in
      let reader = RecordReader(entry.value)
      guard let question = reader.text(questionField), let condition = reader.text(aboutField),
        let topic = reader.word(topicField, as: Topic.self), let text = reader.text(textField)
      else { return nil }
      return AnswerDraft(
        name: entry.key, question: question, condition: condition, topic: topic, text: text,
        sources: reader.texts(sourcesField), disagreements: reader.texts(differField))
    }
  }
}
