internal import Diagnostics
internal import KnowledgeCore

/// One statement as its author wrote it.
struct StatementDraft {
  let topic: Topic
  let name: Located<String>
  let text: Located<String>
  let sources: [Located<String>]
  let disagreements: [Located<String>]

  static let record = Record(
    "a statement", "One thing that is known, in the pack's own words.",
    [textField, sourcesField, differField])

  private static let textField = Field.required("text", .text, "One to three plain sentences.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where it stands.")
  private static let differField = Field.optional(
    "differ", .list(.name), "The disagreements of sources that touch it, by id.")

  init?(_ topic: Located<String>, _ name: Located<String>, _ value: YAMLValue) {
    let reader = RecordReader(value)
    guard let topic = Topic(rawValue: topic.value), let text = reader.text(Self.textField) else {
      return nil
    }
    self.topic = topic
    self.name = name
    self.text = text
    sources = reader.texts(Self.sourcesField)
    disagreements = reader.texts(Self.differField)
  }
}
