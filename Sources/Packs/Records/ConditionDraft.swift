internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// A code as its author wrote it.
struct CodeDraft {
  let system: String
  let code: String
  let name: String?
  let sources: [Located<String>]
}

/// A condition as its author wrote it: one file of `knowledge/conditions`.
struct ConditionDraft {
  let name: Located<String>
  let title: Located<String>
  let group: Located<String>
  let parent: Located<String>?
  let synonyms: [Located<String>]
  let summary: Located<String>
  let urgency: Urgency
  let urgencyReason: Located<String>
  let priorWeight: Double
  let priorGrade: Grade
  let population: Condition.Population
  let onlySites: [Located<String>]
  let codes: [CodeDraft]
  let evidence: [EvidenceDraft]
  let statements: [StatementDraft]

  static let record = Record(
    "a condition", "Something that may be the matter, and what speaks for and against it.",
    [
      conditionField, nameField, groupField, parentField, synonymsField, summaryField,
      urgencyField, priorField, populationField, sitesField, codesField, evidenceField,
      statementsField,
    ])

  private static let conditionField = Field.required(
    "condition", .name, "The id, which is the file's name.")
  private static let nameField = Field.required("name", .text, "What to call it.")
  private static let groupField = Field.required(
    "group", .name, "The part of the domain that it belongs to.")
  private static let parentField = Field.optional(
    "parent", .name, "The condition of which it is a form.")
  private static let synonymsField = Field.optional("also-called", .list(.text), "Other names.")
  private static let summaryField = Field.required(
    "summary", .text, "What it is, in one or two sentences.")
  private static let urgencyField = Field.required(
    "urgency", .record(urgencyRecord), "How soon somebody who has it should be seen.")
  private static let priorField = Field.required(
    "prior", .record(priorRecord), "How often it is the reason.")
  private static let populationField = Field.optional(
    "population", .record(populationRecord), "Where it occurs.")
  private static let sitesField = Field.optional(
    "only-sites", .list(.name, atLeast: 1), "The only sites at which it occurs.")
  private static let codesField = Field.optional(
    "codes", .list(.record(codeRecord)), "Its codes in classifications.")
  private static let evidenceField = Field.required(
    "evidence",
    .map(key: .grammar(.proposition), value: .record(EvidenceDraft.record)),
    "What speaks for and against it: findings, each with how often it is there.")
  private static let statementsField = Field.optional(
    "statements",
    .map(
      key: .word(Topic.allCases.map(\.rawValue)),
      value: .map(key: .name, value: .record(StatementDraft.record))),
    "What is known about it, by topic.")

  private static let urgencyRecord = Record(
    "an urgency", "How soon, and why.", [levelField, whyField])
  private static let levelField = Field.required(
    "level", .word(Urgency.allCases.map(\.rawValue)), "How soon.")
  private static let whyField = Field.required("why", .text, "Why so soon.")

  private static let priorRecord = Record(
    "a prior", "How often it is the reason, and how that is known.", [weightField, gradeField])
  private static let weightField = Field.required(
    "weight", .number(0.000001...1_000_000), "Relative to the other conditions of the pack.")
  private static let gradeField = Field.required(
    "grade", .word(Grade.allCases.map(\.rawValue)), "What the number rests on.")

  private static let populationRecord = Record(
    "a population", "Where a condition occurs.",
    [ageField, sexField, onlySexField, sizeField, countField, tempoField, populationGradeField])
  private static let ageField = Field.optional(
    "age", .grammar(.quantity), "The usual ages, as 18 .. 90 years.")
  private static let sexField = Field.optional(
    "sex", .name, "The sex that has it more often, or any.")
  private static let onlySexField = Field.optional(
    "only-sex", .name, "The only sex that can have it.")
  private static let sizeField = Field.optional(
    "size", .grammar(.quantity), "The usual size, as 1 .. 50 mm.")
  private static let countField = Field.optional(
    "count", .text, "How many there usually are.")
  private static let tempoField = Field.optional("tempo", .text, "How fast it usually changes.")
  private static let populationGradeField = Field.required(
    "grade", .word(Grade.allCases.map(\.rawValue)), "What the numbers rest on.")

  private static let codeRecord = Record(
    "a code", "A code in a classification.",
    [systemField, codeField, codeNameField, codeSourcesField])
  private static let systemField = Field.required("system", .name, "The classification.")
  private static let codeField = Field.required("code", .text, "The code.")
  private static let codeNameField = Field.optional("name", .text, "What it is called there.")
  private static let codeSourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where the code was looked up.")

  init?(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    let evidence = reader.map(Self.evidenceField).compactMap { entry in
      EvidenceDraft(entry.key, entry.value, &report)
    }
    guard let name = reader.text(Self.conditionField), let title = reader.text(Self.nameField),
      let group = reader.text(Self.groupField), let summary = reader.text(Self.summaryField),
      let urgency = reader[Self.urgencyField].map(RecordReader.init),
      let level = urgency.word(Self.levelField, as: Urgency.self),
      let reason = urgency.text(Self.whyField),
      let prior = reader[Self.priorField].map(RecordReader.init),
      let weight = prior.number(Self.weightField),
      let grade = prior.word(Self.gradeField, as: Grade.self)
    else { return nil }
    self.name = name
    self.title = title
    self.group = group
    parent = reader.text(Self.parentField)
    synonyms = reader.texts(Self.synonymsField)
    self.summary = summary
    self.urgency = level
    urgencyReason = reason
    priorWeight = weight
    priorGrade = grade
    population = Self.population(reader, &report)
    onlySites = reader.texts(Self.sitesField)
    codes = (reader[Self.codesField]?.items ?? []).compactMap(Self.code)
    self.evidence = evidence
    statements = reader.map(Self.statementsField).flatMap { topic in
      topic.value.entries.compactMap { StatementDraft(topic.key, $0.key, $0.value) }
    }
  }

  private static func population(
    _ reader: RecordReader, _ report: inout [Diagnostic]
  ) -> Condition.Population {
    guard let value = reader[populationField] else { return Condition.Population() }
    let reader = RecordReader(value)
    return Condition.Population(
      age: reader.quantity(ageField, &report), sex: reader.text(sexField)?.value,
      onlySex: reader.text(onlySexField)?.value, size: reader.quantity(sizeField, &report),
      count: reader.text(countField)?.value, tempo: reader.text(tempoField)?.value)
  }

  private static func code(_ value: YAMLValue) -> CodeDraft? {
    let reader = RecordReader(value)
    guard let system = reader.text(systemField), let code = reader.text(codeField) else {
      return nil
    }
    return CodeDraft(
      system: system.value, code: code.value, name: reader.text(codeNameField)?.value,
      sources: reader.texts(codeSourcesField))
  }
}
