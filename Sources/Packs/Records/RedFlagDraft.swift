internal import Diagnostics
internal import KnowledgeCore

/// A red flag as its author wrote it.
struct RedFlagDraft {
  let name: Located<String>
  let title: Located<String>
  let urgency: Urgency
  let condition: ExpressionDraft
  let advice: Located<String>
  let reason: Located<String>
  let sources: [Located<String>]

  static let file = Record("a file of red flags", "What can't wait.", [flagsField])

  private static let flagsField = Field.required(
    "red-flags", .map(key: .name, value: .record(record)), "The red flags, by id.")
  private static let record = Record(
    "a red flag", "A combination of findings that can't wait.",
    [titleField, levelField, whenField, tellField, whyField, sourcesField])

  private static let titleField = Field.required(
    "title", .text, "The danger sign in a few words.")
  private static let levelField = Field.required(
    "level", .word(Urgency.allCases.map(\.rawValue)), "How urgent it is.")
  private static let whenField = Field.required(
    "when", .grammar(.expression), "When it is raised.")
  private static let tellField = Field.required("tell", .text, "What to do, said word for word.")
  private static let whyField = Field.required("why", .text, "Why, for a reader.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where it stands.")

  static func read(_ value: YAMLValue, _ report: inout [Diagnostic]) -> [RedFlagDraft] {
    RecordReader(value).map(flagsField).compactMap { entry in
      let reader = RecordReader(entry.value)
      let condition = reader.expression(whenField, &report)
      guard let condition, let title = reader.text(titleField),
        let urgency = reader.word(levelField, as: Urgency.self),
        let advice = reader.text(tellField), let reason = reader.text(whyField)
      else { return nil }
      return RedFlagDraft(
        name: entry.key, title: title, urgency: urgency, condition: condition, advice: advice,
        reason: reason, sources: reader.texts(sourcesField))
    }
  }
}
