internal import Diagnostics

/// A treatment as its author wrote it.
struct TreatmentDraft {
  let name: Located<String>
  let title: Located<String>
  let what: Located<String>
  let evidence: Located<String>
  let status: Located<String>
  let safety: Located<String>?
  let sources: [Located<String>]

  static let file = Record("a file of treatments", "What can be done.", [treatmentsField])

  private static let treatmentsField = Field.required(
    "treatments", .map(key: .name, value: .record(record)), "The treatments, by id.")
  private static let record = Record(
    "a treatment", "What is known of a remedy; never a recommendation to take it.",
    [nameField, whatField, evidenceField, statusField, safetyField, sourcesField])

  private static let nameField = Field.required("name", .text, "What it is called.")
  private static let whatField = Field.required("what", .text, "What is done.")
  private static let evidenceField = Field.required(
    "evidence", .text, "What is known about its effect.")
  private static let statusField = Field.required("status", .text, "How it stands today.")
  private static let safetyField = Field.optional(
    "safety", .text, "What to be careful about.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where it stands.")

  static func read(_ value: YAMLValue) -> [TreatmentDraft] {
    RecordReader(value).map(treatmentsField).compactMap { entry in
      let reader = RecordReader(entry.value)
      guard let title = reader.text(nameField), let what = reader.text(whatField),
        let evidence = reader.text(evidenceField), let status = reader.text(statusField)
      else { return nil }
      return TreatmentDraft(
        name: entry.key, title: title, what: what, evidence: evidence, status: status,
        safety: reader.text(safetyField), sources: reader.texts(sourcesField))
    }
  }
}
