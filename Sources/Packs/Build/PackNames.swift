internal import Diagnostics
internal import KnowledgeCore

/// The names that a pack defines, each with the place of its first definition, and their uses.
struct PackNames {
  let uses: [Reference]
  let sources: [String: SourceLocation]
  let groups: [String: SourceLocation]
  let findings: [String: FindingDraft]
  let conditions: [String: ConditionDraft]
  let redFlags: [String: SourceLocation]
  let questions: [String: SourceLocation]
  let answers: [String: SourceLocation]
  let treatments: [String: SourceLocation]
  let disagreements: [String: SourceLocation]
  let dialogues: [String: SourceLocation]
  let statements: Set<String>
  let evidence: Set<String>

  init(_ draft: PackDraft) {
    uses = draft.references
    func places(_ names: [Located<String>]) -> [String: SourceLocation] {
      Dictionary(names.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
    }
    sources = places(draft.sources.map(\.name))
    groups = places(draft.findings.groups.map(\.name))
    findings = Dictionary(
      draft.findings.findings.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    conditions = Dictionary(
      draft.conditions.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    redFlags = places(draft.redFlags.map(\.name))
    questions = places(draft.questions.map(\.name))
    answers = places(draft.answers.map(\.name))
    treatments = places(draft.treatments.map(\.name))
    disagreements = places(draft.disagreements.map(\.name))
    dialogues = places(draft.dialogues.map(\.name))
    statements = Set(
      draft.conditions.flatMap { condition in
        condition.statements.map { $0.id(in: condition) }
      })
    evidence = Set(
      draft.conditions.flatMap { condition in
        condition.evidence.map { "\(condition.name.value)/\($0.finding.value)" }
      })
  }
}

extension StatementDraft {
  /// The statement's full id: condition, topic and name.
  func id(in condition: ConditionDraft) -> String {
    "\(condition.name.value)/\(topic.rawValue)/\(name.value)"
  }
}
