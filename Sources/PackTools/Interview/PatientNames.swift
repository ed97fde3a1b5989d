internal import KnowledgeCore

/// The names by which records know what is in a pack.
struct PatientNames: Sendable {
  /// The conditions by title.
  let conditions: [String: ID<Condition>]
  /// The findings, named by the codes of evidences.
  let findings: Table<Finding>

  init(_ knowledge: Knowledge) {
    conditions = Dictionary(
      knowledge.conditions.ids.map { (knowledge.conditions[$0].title, $0) },
      uniquingKeysWith: { first, _ in first })
    findings = knowledge.findings
  }

  /// The place of a value, which a pack may write with an `n` before a number.
  static func place(of value: String, among words: [String]) -> Int? {
    words.firstIndex(of: value) ?? words.firstIndex(of: "n\(value)")
  }
}
