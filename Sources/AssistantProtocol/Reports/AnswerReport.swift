package import Assistant
internal import Expressions
internal import KnowledgeCore
internal import Packs

/// Something that is known, with what it can be corrected to.
public struct AnswerReport: Codable, Hashable, Sendable, Annotated {
  /// What can be said of a finding.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// That it is there, or not.
    case yesNo = "yes_no"
    /// Which of some values it has.
    case choice
    /// A number.
    case number
  }

  /// What is known.
  public var known: FindingReport
  /// What the finding is called, whatever is known of it.
  public var label: String
  /// What can be said of it.
  public var kind: Kind
  /// The values of a choice.
  public var choices: [String]?
  /// The unit of a number.
  public var unit: String?

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "known": "What is known.",
    "label": "What the finding is called, whatever is known of it.",
    "kind": "What can be said of it.",
    "choices": "The values of a choice.",
    "unit": "The unit of a number.",
  ]
}

extension AnswerReport {
  /// Reports all that is known.
  package static func all(of session: Session) -> [AnswerReport] {
    let knowledge = session.pack.knowledge
    return session.known.map { known in
      let finding = knowledge.findings[known.finding]
      var report = AnswerReport(
        known: FindingReport(known, knowledge), label: finding.label, kind: .yesNo)
      switch finding.kind {
      case .yesNo: break
      case .choice(let values, _):
        report.kind = .choice
        report.choices = values
      case .number(let unit):
        report.kind = .number
        report.unit = unit?.name
      }
      return report
    }
  }
}
