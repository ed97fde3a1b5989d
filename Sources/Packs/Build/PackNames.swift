internal import Diagnostics
internal import KnowledgeCore

/// What the checkers look up: the findings by name, and every use of a name.
struct PackNames {
  /// The findings, by name; of two with one name the first.
  let findings: [String: FindingDraft]
  /// Every use of a name in the pack.
  let uses: [Reference]

  init(_ draft: PackDraft) {
    findings = Dictionary(
      draft.findings.findings.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    uses = draft.references
  }
}

extension StatementDraft {
  /// The statement's full id: condition, topic and name.
  func id(in condition: ConditionDraft) -> String {
    "\(condition.name.value)/\(topic.rawValue)/\(name.value)"
  }
}
