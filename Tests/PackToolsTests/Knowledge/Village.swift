import Expressions
import KnowledgeCore
@testable import PackTools
import Testing

/// Builds tiny knowledge, of which patients are drawn.
struct Village {
  var knowledge = Knowledge()

  /// Begins with findings that are there or aren't, in one group.
  init(_ findings: String..., exclusive: [[Int]] = []) {
    for name in findings { add(name) }
    let sets = exclusive.map { $0.map { ID<Finding>(index: $0) } }
    knowledge.groups = Table([FindingGroup(name: "all", label: "all", exclusive: sets)])
  }

  /// Adds a finding.
  mutating func add(
    _ name: String, _ kind: Finding.Kind = .yesNo, parent: String? = nil,
    impliedBy: Expression? = nil
  ) {
    let finding = Finding(
      name: name, group: ID(index: 0), label: name, kind: kind,
      parent: parent.flatMap { knowledge.findings.id(named: $0) }, impliedBy: impliedBy,
      background: 0.1)
    knowledge.findings = Table(Array(knowledge.findings) + [finding])
  }

  /// Adds a condition with its rows, `finding` or `finding=place`.
  mutating func add(
    condition name: String, urgency: Urgency = .routine, weight: Double = 1,
    formOf parent: Int? = nil, population: Condition.Population = Condition.Population(),
    _ rows: KeyValuePairs<String, Likelihood> = [:]
  ) {
    let evidence = rows.compactMap { key, likelihood in
      let parts = key.split(separator: "=")
      return knowledge.findings.id(named: String(parts[0])).map { finding in
        EvidenceLink(
          finding: finding, value: parts.count > 1 ? Int(parts[1]) : nil, likelihood: likelihood,
          grade: .judgement, sources: [])
      }
    }
    let condition = Condition(
      name: name, title: name, group: "", parent: parent.map(ID.init), summary: "",
      urgency: urgency, urgencyReason: "", priorWeight: weight, priorGrade: .judgement,
      population: population, evidence: evidence)
    knowledge.conditions = Table(Array(knowledge.conditions) + [condition])
  }

  /// Adds a red flag.
  mutating func add(flag name: String, _ urgency: Urgency, when condition: Expression) {
    knowledge.redFlags = Table([
      RedFlag(
        name: name, title: name, urgency: urgency, condition: condition, advice: "", reason: "",
        sources: [])
    ])
  }

  /// The finding with a name.
  func finding(_ name: String) throws -> ID<Finding> {
    try #require(knowledge.findings.id(named: name))
  }

  /// Patients of the first condition.
  func patients(_ count: Int = 500, seed: UInt64 = 1, isStrict: Bool = false) -> [Evidence] {
    let sampler = PatientSampler(of: ID(index: 0), in: knowledge, isStrict: isStrict)
    var random = RandomStream(seed: seed)
    return (0..<count).map { _ in sampler.patient(using: &random) }
  }

  /// What the patients say of a finding.
  func answers(
    _ name: String, _ count: Int = 500, isStrict: Bool = false
  ) throws -> [Observation.Value?] {
    let finding = try finding(name)
    return patients(count, isStrict: isStrict).map { $0[finding] }
  }
}
