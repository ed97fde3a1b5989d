internal import Diagnostics

/// A group of findings as its author wrote it.
struct FindingGroupDraft {
  let name: Located<String>
  let label: Located<String>
  let exclusive: [[Located<String>]]
  let correlation: Double

  static let record = Record(
    "a group", "Findings that belong together.",
    [labelField, exclusiveField, correlationField])

  private static let labelField = Field.required("label", .text, "What to call it.")
  private static let exclusiveField = Field.optional(
    "exclusive", .list(.list(.name, atLeast: 2)), "Findings of which at most one can hold.")

  private static let correlationField = Field.optional(
    "correlation", .number(0...1),
    "How much its findings go together whatever the condition; 0 unless stated.")

  init?(_ name: Located<String>, _ value: YAMLValue) {
    let reader = RecordReader(value)
    guard let label = reader.text(Self.labelField) else { return nil }
    self.name = name
    correlation = reader.number(Self.correlationField) ?? 0
    self.label = label
    exclusive =
      reader[Self.exclusiveField]?.items.map { $0.items.compactMap(\.locatedText) } ?? []
  }
}

/// A file of findings: `knowledge/findings.yaml`.
struct FindingsDraft {
  var groups: [FindingGroupDraft] = []
  var findings: [FindingDraft] = []
  var defaultBackground = 0.03

  static let file = Record(
    "a file of findings", "What can be known, in groups.",
    [backgroundField, groupsField, findingsField])

  private static let backgroundField = Field.required(
    "default-background", .number(0.00001...0.99),
    "How often a finding is there for other reasons, unless it says so itself.")
  private static let groupsField = Field.required(
    "groups", .map(key: .name, value: .record(FindingGroupDraft.record)), "The groups, by id.")
  private static let findingsField = Field.required(
    "findings", .map(key: .name, value: .record(FindingDraft.record)), "The findings, by id.")

  init() {}

  /// Takes in the findings of another part of the pack; only one part has any.
  mutating func merge(_ other: FindingsDraft) {
    if findings.isEmpty { defaultBackground = other.defaultBackground }
    groups += other.groups
    findings += other.findings
  }

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    defaultBackground = reader.number(Self.backgroundField) ?? 0.03
    groups = reader.map(Self.groupsField).compactMap { FindingGroupDraft($0.key, $0.value) }
    for entry in reader.map(Self.findingsField) {
      if let finding = FindingDraft(entry.key, entry.value, &report) { findings.append(finding) }
    }
  }
}
