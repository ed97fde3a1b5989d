internal import Diagnostics
internal import KnowledgeCore

/// A source as its author wrote it.
struct SourceDraft {
  let name: Located<String>
  let title: Located<String>
  let url: String?
  let kind: Source.Kind
  let grade: Source.Grade
  let reading: Source.Reading

  static let file = Record(
    "a file of sources", "Where statements and numbers come from.", [sourcesField])

  private static let sourcesField = Field.required(
    "sources", .map(key: .name, value: .record(record)), "The sources, by id.")
  private static let record = Record(
    "a source", "A text that statements cite.",
    [titleField, urlField, noteField, kindField, gradeField, readField])

  private static let titleField = Field.required(
    "title", .text, "Authors, title, place and year.")
  private static let urlField = Field.optional("url", .text, "Where it can be read.")
  private static let noteField = Field.optional("note", .text, "Anything else about it.")
  private static let kindField = Field.required(
    "kind", .word(Source.Kind.allCases.map(\.rawValue)), "What kind of text it is.")
  private static let gradeField = Field.required(
    "grade", .word(Source.Grade.allCases.map(\.rawValue)), "How much weight it has.")
  private static let readField = Field.required(
    "read", .word(Source.Reading.allCases.map(\.rawValue)), "How much of it was read.")

  static func read(_ value: YAMLValue) -> [SourceDraft] {
    RecordReader(value).map(sourcesField).compactMap { SourceDraft($0.key, $0.value) }
  }

  private init?(_ name: Located<String>, _ value: YAMLValue) {
    let reader = RecordReader(value)
    guard let title = reader.text(Self.titleField),
      let kind = reader.word(Self.kindField, as: Source.Kind.self),
      let grade = reader.word(Self.gradeField, as: Source.Grade.self),
      let reading = reader.word(Self.readField, as: Source.Reading.self)
    else { return nil }
    self.name = name
    self.title = title
    url = reader.text(Self.urlField)?.value
    self.kind = kind
    self.grade = grade
    self.reading = reading
  }
}
