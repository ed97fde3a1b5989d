internal import Diagnostics

/// Reads a release: decodes its files, and looks up every name that they use.
///
/// What is broken is noted and left out, and counts as known wherever it is named: one mistake is one
/// problem.
struct DDXPlusReading {
  var reader = ReleaseReader()
  private(set) var evidences: [DDXPlusRelease.Evidence] = []
  private(set) var conditions: [DDXPlusRelease.Condition] = []
  /// The codes of evidences, with their numbers.
  private(set) var evidenceNumbers = NumberedNames()
  /// The names of pathologies, with their numbers.
  private(set) var conditionNumbers = NumberedNames()

  /// Notes a name that stands for nothing.
  mutating func reportUnknown(
    _ kind: String, _ name: String, among names: NumberedNames, at location: SourceLocation
  ) {
    reader.report(
      "unknown-name", "there is no \(kind) '\(name)' in the release", at: location,
      suggestion: Spelling.nearest(to: name, among: names.all))
  }

  // MARK: Evidences

  mutating func readEvidences(_ file: ReleaseFile) {
    let entries = reader.entries(of: file, as: DDXPlusEvidenceRecord.self)
    evidenceNumbers = NumberedNames(
      entries.map(\.name.value), known: JSONKeys(of: file).keys.map(\.value))
    var taken: Set<String> = ["age", "sex"]
    for (name, record) in entries {
      let values = self.values(of: record, at: name)
      let parent = record.parent == name.value ? nil : evidenceNumbers[record.parent]
      evidences.append(
        DDXPlusRelease.Evidence(
          code: name.value, name: PackName.code(name.value), question: record.question,
          parent: parent,
          isAntecedent: record.isAntecedent, values: values, isMultiple: record.type == "M"))
      claim(PackName.code(name.value), for: name, &taken)
    }
  }

  private mutating func values(
    of record: DDXPlusEvidenceRecord, at name: Located<String>
  ) -> [DDXPlusRelease.Value] {
    guard record.type != "B" else { return [] }
    guard ["C", "M"].contains(record.type) else {
      reader.report(
        "unknown-type", "'\(name.value)' is of type '\(record.type)', not of B, C or M",
        at: name.location)
      return []
    }
    let codes = record.values.contains(record.defaultValue) ? [] : [record.defaultValue]
    var taken: Set<String> = []
    let values = (codes + record.values).map { code in
      let value = DDXPlusRelease.Value(
        code: code.text, name: code.isNumber ? "n\(code.text)" : PackName.code(code.text),
        isNumber: code.isNumber, meaning: record.meanings[code.text]?.en)
      claim(value.name, for: Located(code.text, at: name.location), &taken)
      return value
    }
    if values.count < 2 {
      reader.report(
        "too-few-values", "'\(name.value)' has fewer than two values to choose from",
        at: name.location)
    }
    return values
  }

  /// Notes a name of the pack that is none, or that is taken.
  private mutating func claim(
    _ name: String, for origin: Located<String>, _ taken: inout Set<String>
  ) {
    guard PackName.isName(name) else {
      reader.report(
        "invalid-name", "no name can be made of '\(origin.value)'", at: origin.location)
      return
    }
    guard !taken.insert(name).inserted else { return }
    reader.report(
      "duplicate-name", "'\(origin.value)' would be called '\(name)', which is taken",
      at: origin.location)
  }

  // MARK: Conditions

  mutating func readConditions(_ file: ReleaseFile) {
    let entries = reader.entries(of: file, as: DDXPlusConditionRecord.self)
    conditionNumbers = NumberedNames(
      entries.map(\.name.value), also: entries.map(\.value.title),
      known: JSONKeys(of: file).keys.map(\.value))
    var taken: Set<String> = []
    for (name, record) in entries {
      let condition = DDXPlusRelease.Condition(
        key: name.value, name: PackName.title(record.title), title: record.title,
        codes: record.icd10.uppercased().split { ", ".contains($0) }.map(String.init),
        severity: record.severity, listed: listed(record, at: name))
      if !(1...5).contains(record.severity) {
        reader.report(
          "invalid-severity", "'\(name.value)' has the severity \(record.severity), not 1 to 5",
          at: name.location)
      }
      claim(condition.name, for: Located(record.title, at: name.location), &taken)
      conditions.append(condition)
    }
    if entries.isEmpty, reader.problems.isEmpty {
      reader.report("no-conditions", "there is no pathology in this file", at: file.location)
    }
  }

  private mutating func listed(
    _ record: DDXPlusConditionRecord, at name: Located<String>
  ) -> Set<Int> {
    let codes = record.symptoms.union(record.antecedents)
    for code in codes.sorted() where !evidenceNumbers.isKnown(code) {
      reader.report(
        "unknown-name", "'\(name.value)' lists '\(code)', which is no evidence of the release",
        at: name.location, suggestion: Spelling.nearest(to: code, among: evidenceNumbers.all))
    }
    return Set(codes.compactMap { evidenceNumbers[$0] })
  }
}
