internal import Diagnostics

/// Every name that is used must be defined.
struct UnknownNames: Check {
  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var seen: Set<SourceLocation> = []
    let defined = Dictionary(
      uniqueKeysWithValues: Reference.Kind.allCases.map { ($0, names.defined($0)) })
    for reference in names.uses {
      guard let known = defined[reference.kind], !known.contains(reference.name.value),
        seen.insert(reference.name.location).inserted
      else { continue }
      report.append(
        Diagnostic(
          "unknown-name",
          "there is no \(reference.kind.rawValue) '\(reference.name.value.shortened)'",
          at: reference.name.location,
          suggestion: Spelling.nearest(to: reference.name.value, among: known)))
    }
  }
}

extension PackNames {
  /// The names of one kind.
  fileprivate func defined(_ kind: Reference.Kind) -> Set<String> {
    switch kind {
    case .source: Set(sources.keys)
    case .group: Set(groups.keys)
    case .finding: Set(findings.keys)
    case .condition: Set(conditions.keys)
    case .question: Set(questions.keys)
    case .answer: Set(answers.keys)
    case .dialogue: Set(dialogues.keys)
    case .statement: statements
    case .evidence: evidence
    case .treatment: Set(treatments.keys)
    case .disagreement: Set(disagreements.keys)
    case .redFlag: Set(redFlags.keys)
    }
  }
}
