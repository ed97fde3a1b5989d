/// How often patients of each condition gave each value of an evidence that has values.
struct PatientTally: Sendable {
  /// What is counted for one evidence in one condition.
  struct Count {
    /// How many patients gave any value.
    var patients = 0
    /// How many gave each value, by its place.
    var values: [Int]
  }

  private struct Key: Hashable {
    let evidence: Int
    let condition: Int
  }

  private var counts: [Key: Count] = [:]
  /// How many patients were counted.
  private(set) var patientCount = 0

  /// Counts a patient.
  ///
  /// - Parameters:
  ///   - condition: The patient's condition.
  ///   - values: The places of the values that the patient gave, by evidence.
  ///   - evidences: All evidences.
  mutating func count(
    _ condition: Int, _ values: [Int: Set<Int>], of evidences: [DDXPlusRelease.Evidence]
  ) {
    patientCount += 1
    for (evidence, places) in values {
      let none = Count(values: evidences[evidence].values.map { _ in 0 })
      let key = Key(evidence: evidence, condition: condition)
      counts[key, default: none].patients += 1
      for place in places { counts[key, default: none].values[place] += 1 }
    }
  }

  /// What was counted for an evidence in a condition, or `nil` when no patient gave a value.
  func count(of evidence: Int, in condition: Int) -> Count? {
    counts[Key(evidence: evidence, condition: condition)]
  }
}
