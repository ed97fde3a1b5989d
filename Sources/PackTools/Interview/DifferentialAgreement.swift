internal import KnowledgeCore

/// How well one set of conditions agrees with another.
struct DifferentialAgreement: Hashable, Sendable {
  /// How much of the recorded set was found.
  let recall: Double
  /// How much of what was found is recorded.
  let precision: Double

  /// Compares the sets, unless nothing is recorded.
  init?(of found: Set<ID<Condition>>, with recorded: Set<ID<Condition>>) {
    guard !recorded.isEmpty else { return nil }
    let common = Double(found.intersection(recorded).count)
    recall = common / Double(recorded.count)
    precision = found.isEmpty ? 0 : common / Double(found.count)
  }

  /// The harmonic mean of recall and precision.
  var f1: Double {
    recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision)
  }
}
