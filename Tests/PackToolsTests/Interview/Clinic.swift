import Expressions
import KnowledgeCore
@testable import PackTools
import Testing

/// A made-up pack with findings of every kind, and three conditions.
enum Clinic {
  static let knowledge: Knowledge = {
    var knowledge = Knowledge()
    let pain = ID<Finding>(index: 2)
    knowledge.findings = Table([
      finding("age", .number(Unit("years"))),
      finding("sex", .choice(["female", "male"], multiple: false)),
      finding("E_1"),
      finding("E_2", .choice(["V_1", "V_2", "V_3"], multiple: true), parent: pain),
      finding("E_3", .choice((0...10).map { "n\($0)" }, multiple: false), parent: pain),
      finding("E_4"),
      finding("E_5"),
      finding("E_6", .number(nil)),
    ])
    knowledge.conditions = Table([
      condition("flu", "Flu", .routine, "E_4"),
      condition("heart_attack", "Heart attack", .emergency, "E_1"),
      condition("migraine", "Migraine", .sameDay, "E_5"),
    ])
    knowledge.questions = Table(
      knowledge.findings.ids.map { id in
        Question(asking: id, knowledge.findings[id], text: "", rank: id.index, answers: [])
      })
    return knowledge

    func finding(
      _ name: String, _ kind: Finding.Kind = .yesNo, parent: ID<Finding>? = nil
    ) -> Finding {
      Finding(
        name: name, group: ID(index: 0), label: name, kind: kind, parent: parent, background: 0.1)
    }

    func condition(
      _ name: String, _ title: String, _ urgency: Urgency, _ sign: String
    ) -> Condition {
      let links = knowledge.findings.id(named: sign).map {
        EvidenceLink(finding: $0, likelihood: .frequency(.always), grade: .judgement, sources: [])
      }
      return Condition(
        name: name, title: title, group: "", summary: "", urgency: urgency, urgencyReason: "",
        priorWeight: 1, priorGrade: .judgement, evidence: [links].compactMap(\.self))
    }
  }()

  static func finding(_ name: String) -> ID<Finding> {
    knowledge.findings.id(named: name) ?? ID(index: -1)
  }

  static func condition(_ name: String) -> ID<Condition> {
    knowledge.conditions.id(named: name) ?? ID(index: -1)
  }

  /// A share of each condition that is named, in this order.
  static func shares(
    _ shares: KeyValuePairs<String, Double>
  ) -> [(condition: ID<Condition>, share: Double)] {
    shares.map { (condition($0), $1) }
  }

  /// A line of a file of patients.
  static func line(
    pathology: String = "Flu", age: String = "40", sex: String = "F", initial: String = "E_4",
    evidences: [String] = ["E_4"], ddx: String = #"["Flu", 0.6], ["Migraine", 0.4]"#
  ) -> String {
    let evidences = evidences.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"age": \(age), "sex": "\(sex)", "pathology": "\(pathology)", "initial": "\(initial)", \
      "evidences": [\(evidences)], "ddx": [\(ddx)]}
      """
  }

  /// The patients of some lines.
  static func records(_ lines: String...) throws -> PatientRecords {
    try PatientRecords(
      path: "patients.jsonl", text: lines.joined(separator: "\n"), in: knowledge)
  }

  /// The patient of a line.
  static func patient(_ line: String) throws -> RecordedPatient {
    try #require(try records(line).patients.first)
  }
}
