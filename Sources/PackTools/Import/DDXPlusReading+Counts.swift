internal import Diagnostics

// MARK: Rates

extension DDXPlusReading {
  mutating func readRates(_ file: ReleaseFile) -> DDXPlusRelease.Rates? {
    guard let record = reader.object(in: file, as: DDXPlusRatesRecord.self) else { return nil }
    reportUnknownNames(in: record, file)
    let global = shares(record.globalShares, of: "all patients", file)
    var counts: [Int] = []
    var shares: [[Double]] = []
    for condition in conditions {
      guard let count = record.patientCounts[condition.key], count > 0,
        let known = record.shares[condition.key]
      else {
        reader.report(
          "missing-rates", "there are no patients with '\(condition.key)' to take rates from",
          at: file.location)
        continue
      }
      counts.append(count)
      shares.append(self.shares(known, of: condition.key, file))
    }
    return DDXPlusRelease.Rates(
      split: record.split, patientCount: record.patientCount, patientCounts: counts,
      shares: shares, globalShares: global)
  }

  private mutating func reportUnknownNames(in record: DDXPlusRatesRecord, _ file: ReleaseFile) {
    let pathologies = Set(record.patientCounts.keys).union(record.shares.keys)
    for name in pathologies.sorted() where !conditionNumbers.isKnown(name) {
      reportUnknown("pathology", name, among: conditionNumbers, at: file.location)
    }
    let codes = record.shares.values.reduce(Set(record.globalShares.keys)) { $0.union($1.keys) }
    for code in codes.sorted() where !evidenceNumbers.isKnown(code) {
      reportUnknown("evidence", code, among: evidenceNumbers, at: file.location)
    }
  }

  /// The shares of all evidences, in their order.
  private mutating func shares(
    _ shares: [String: Double], of whom: String, _ file: ReleaseFile
  ) -> [Double] {
    evidences.map { evidence in
      let share = shares[evidence.code]
      if let share, (0...1).contains(share) { return share }
      let fault = share.map { "is \($0), not between 0 and 1" } ?? "is missing"
      reader.report(
        "invalid-rate", "the rate of '\(evidence.code)' in \(whom) \(fault)", at: file.location)
      return 0
    }
  }
}

// MARK: Patients

extension DDXPlusReading {
  mutating func readPatients(_ file: ReleaseFile) -> PatientTally {
    var tally = PatientTally()
    for line in reader.lines(of: file, as: DDXPlusPatientRecord.self) {
      let values = self.values(of: line)
      guard conditionNumbers.isKnown(line.value.pathology) else {
        reportUnknown(
          "pathology", line.value.pathology, among: conditionNumbers, at: line.location)
        continue
      }
      guard let condition = conditionNumbers[line.value.pathology] else { continue }
      tally.count(condition, values, of: evidences)
    }
    return tally
  }

  /// The places of the values that a patient gave, by evidence.
  private mutating func values(of line: Located<DDXPlusPatientRecord>) -> [Int: Set<Int>] {
    var values: [Int: Set<Int>] = [:]
    for text in line.value.evidences {
      let parts = text.split(separator: "_@_", maxSplits: 1).map(String.init)
      let code = parts.first ?? text
      guard evidenceNumbers.isKnown(code) else {
        reportUnknown("evidence", code, among: evidenceNumbers, at: line.location)
        continue
      }
      guard let number = evidenceNumbers[code],
        let place = place(of: parts.dropFirst().first, evidences[number], text, line.location)
      else { continue }
      values[number, default: []].insert(place)
    }
    for (number, places) in values where places.count > 1 && !evidences[number].isMultiple {
      reader.report(
        "several-values",
        "'\(evidences[number].code)' has \(places.count) values, and can have one",
        at: line.location)
    }
    return values
  }

  /// The place of a value among those of its evidence, or `nil` when it has none.
  private mutating func place(
    of value: String?, _ evidence: DDXPlusRelease.Evidence, _ text: String,
    _ location: SourceLocation
  ) -> Int? {
    if value == nil, evidence.values.isEmpty { return nil }
    if let value, let place = evidence.values.firstIndex(where: { $0.code == value }) {
      return place
    }
    let codes = evidence.values.map(\.code)
    reader.report(
      "unknown-value",
      codes.isEmpty
        ? "'\(evidence.code)' has no values, but '\(text)' gives one"
        : "'\(text)' gives no value of '\(evidence.code)'",
      at: location, suggestion: value.flatMap { Spelling.nearest(to: $0, among: codes) })
    return nil
  }
}
