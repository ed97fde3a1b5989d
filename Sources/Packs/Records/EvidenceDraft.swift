internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// One row of evidence as its author wrote it.
struct EvidenceDraft {
  let finding: Located<String>
  /// The value, when the finding is a choice: `brake_type=disc`.
  let value: String?
  let likelihood: Likelihood
  let grade: Grade
  let sources: [Located<String>]
  let reason: Located<String>?

  static let record = Record(
    "a row of evidence", "How often a finding is there in a condition, and how that is known.",
    [frequencyField, rateField, gradeField, sourcesField, whyField])

  private static let frequencyField = Field.optional(
    "frequency", .word(Frequency.allCases.map(\.rawValue)), "A band, from Orphanet and HPO.")
  private static let rateField = Field.optional(
    "rate", .grammar(.rate), "A count, as 7 of 10; instead of a frequency.")
  private static let gradeField = Field.required(
    "grade", .word(Grade.allCases.map(\.rawValue)), "What the number rests on.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where it stands.")
  private static let whyField = Field.optional("why", .text, "The reason, for a reader.")

  init?(_ key: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]) {
    let parts = key.value.split(separator: "=", maxSplits: 1).map(String.init)
    let reader = RecordReader(value)
    guard let likelihood = Self.likelihood(reader, &report),
      let grade = reader.word(Self.gradeField, as: Grade.self), let name = parts.first
    else { return nil }
    finding = key.map { _ in name }
    self.value = parts.count > 1 ? parts[1] : nil
    self.likelihood = likelihood
    self.grade = grade
    sources = reader.texts(Self.sourcesField)
    reason = reader.text(Self.whyField)
  }

  private static func likelihood(
    _ reader: RecordReader, _ report: inout [Diagnostic]
  ) -> Likelihood? {
    switch (reader[frequencyField], reader[rateField]) {
    case (.some, .some(let rate)):
      report.append(
        Diagnostic(
          "misplaced-key", "a row has a frequency or a rate, not both", at: rate.location))
      return nil
    case (.some, nil):
      return reader.word(frequencyField, as: Frequency.self).map(Likelihood.frequency)
    case (nil, .some(let rate)):
      return rate.line.flatMap { text in
        rate.parsed("invalid-rate", &report) { () throws(SyntaxError) in try Rate(parsing: text) }
      }.map(Likelihood.rate)
    case (nil, nil):
      report.append(
        Diagnostic(
          "missing-key", "a row of evidence needs 'frequency' or 'rate'", at: reader.location))
      return nil
    }
  }
}
