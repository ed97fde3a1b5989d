internal import KnowledgeCore

/// A patient of whom everything is on record, in the pack's terms.
struct RecordedPatient: Hashable, Sendable {
  /// What is the matter with them.
  let condition: ID<Condition>
  /// What an interview begins with: their age, their sex and their complaint.
  let opening: [Observation]
  /// All that is true of them.
  let facts: [ID<Finding>: Observation.Value]
  /// The conditions that the record itself takes into account.
  let differential: Set<ID<Condition>>

  /// What the patient truthfully answers when asked about a finding: what isn't on record isn't there.
  func answer(about finding: ID<Finding>) -> Observation.Value { facts[finding] ?? .absent }
}
