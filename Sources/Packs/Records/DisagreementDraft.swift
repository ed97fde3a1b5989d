internal import Diagnostics
internal import KnowledgeCore

/// A disagreement as its author wrote it.
struct DisagreementDraft {
  /// A reading as its author wrote it.
  struct Reading {
    let text: Located<String>
    let sources: [Located<String>]
  }

  let name: Located<String>
  let kind: Disagreement.Kind
  let topic: Located<String>
  let readings: [Reading]
  let settled: Located<String>
  let rule: Located<String>
  let sources: [Located<String>]

  static let file = Record(
    "a file of disagreements", "Where sources differ.", [disagreementsField])

  private static let disagreementsField = Field.required(
    "disagreements", .map(key: .name, value: .record(record)), "The disagreements, by id.")
  private static let record = Record(
    "a disagreement", "A point on which sources differ, and how it is settled.",
    [kindField, topicField, readingsField, settledField, ruleField, sourcesField])

  private static let kindField = Field.required(
    "kind", .word(Disagreement.Kind.allCases.map(\.rawValue)), "What kind of difference it is.")
  private static let topicField = Field.required("topic", .text, "What it is about.")
  private static let readingsField = Field.required(
    "readings", .list(.record(readingRecord), atLeast: 2), "What is said, and by whom.")
  private static let settledField = Field.required("settled", .text, "How it is settled.")
  private static let ruleField = Field.required(
    "rule", .text, "What the assistant therefore says or does.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "What settles it.")

  private static let readingRecord = Record(
    "a reading", "What somebody says.", [textField, readingSourcesField])
  private static let textField = Field.required("text", .text, "The reading.")
  private static let readingSourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Who holds it.")

  static func read(_ value: YAMLValue) -> [DisagreementDraft] {
    RecordReader(value).map(disagreementsField).compactMap { entry in
      let reader = RecordReader(entry.value)
      guard let kind = reader.word(kindField, as: Disagreement.Kind.self),
        let topic = reader.text(topicField), let settled = reader.text(settledField),
        let rule = reader.text(ruleField)
      else { return nil }
      let readings = (reader[readingsField]?.items ?? []).compactMap { item in
        let reader = RecordReader(item)
        return reader.text(textField).map {
          Reading(text: $0, sources: reader.texts(readingSourcesField))
        }
      }
      return DisagreementDraft(
        name: entry.key, kind: kind, topic: topic, readings: readings, settled: settled,
        rule: rule, sources: reader.texts(sourcesField))
    }
  }
}
