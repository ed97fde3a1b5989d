internal import Diagnostics
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// Numbers are compared, choices chosen, and everything else is there or not.
struct KindMismatches: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unknown-value": "a choice doesn't have this value",
    "wrong-kind": "a claim doesn't fit the kind of its finding",
    "wrong-unit": "a unit doesn't fit its finding",
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for rule in draft.rules {
      for claim in rule.claims {
        guard let kind = names.findings[claim.value.name]?.kind,
          let problem = Self.problem(claim.value, kind)
        else { continue }
        report.append(problem.diagnostic(at: claim.location))
      }
    }
    for set in draft.questions.flatMap(\.answers).flatMap(\.sets) {
      guard let kind = names.findings[set.value.name]?.kind,
        let problem = Self.problem(set.value, kind)
      else { continue }
      report.append(problem.diagnostic(at: set.location))
    }
    for heading in draft.vocabulary.flatMap(\.headings) where heading.kind == .finding {
      let parts = heading.name.value.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let kind = names.findings[parts[0]]?.kind,
        let problem = Self.problem(parts[1], of: parts[0], kind)
      else { continue }
      report.append(problem.diagnostic(at: heading.name.location))
    }
    for row in draft.conditions.flatMap(\.evidence) {
      guard let kind = names.findings[row.finding.value]?.kind,
        let problem = Self.problem(row, kind)
      else { continue }
      report.append(problem.diagnostic(at: row.finding.location))
    }
  }

  private enum Problem {
    case notNumber(String)
    case notChoice(String)
    case needsValue(String)
    case unknownValue(String, [String])
    case wrongUnit(String, Unit?)

    func diagnostic(at location: SourceLocation) -> Diagnostic {
      switch self {
      case .notNumber(let name):
        Diagnostic("wrong-kind", "'\(name)' isn't a number", at: location)
      case .notChoice(let name):
        Diagnostic("wrong-kind", "'\(name)' has no values to choose from", at: location)
      case .needsValue(let name):
        Diagnostic("wrong-kind", "'\(name)' needs a value here", at: location)
      case .unknownValue(let value, let values):
        Diagnostic(
          "unknown-value", "'\(value)' isn't one of \(values.joined(separator: ", "))",
          at: location, suggestion: Spelling.nearest(to: value, among: values))
      case .wrongUnit(let unit, let wanted):
        Diagnostic(
          "wrong-unit",
          "\(unit) can't be converted to \(wanted?.name ?? "a number without unit")",
          at: location)
      }
    }
  }

  /// A choice without values has been reported, and can't tell which values it lacks.
  private static func knows(_ value: String, _ values: [String]) -> Bool {
    values.isEmpty || values.contains(value)
  }

  private static func problem(_ atom: Expression.Atom, _ kind: Finding.Kind) -> Problem? {
    switch (atom.test, kind) {
    case (.holds, _): return nil
    case (.compares(_, let number, let unit), .number(let wanted)):
      guard let unit, Quantity(number, number, unit).converted(to: wanted) == nil else {
        return nil
      }
      return .wrongUnit(unit.name, wanted)
    case (.compares, _): return .notNumber(atom.name)
    case (.chooses(let value, _), .choice(let values, _)):
      return Self.knows(value, values) ? nil : .unknownValue(value, values)
    case (.chooses, _): return .notChoice(atom.name)
    }
  }

  private static func problem(_ set: Assignment, _ kind: Finding.Kind) -> Problem? {
    switch (set.value, kind) {
    case (.quantity(let quantity), .number(let wanted)):
      return quantity.converted(to: wanted) == nil
        ? .wrongUnit(quantity.unit?.name ?? "", wanted) : nil
    case (.quantity, _): return .notNumber(set.name)
    case (.choice(let value), .choice(let values, _)):
      return Self.knows(value, values) ? nil : .unknownValue(value, values)
    case (.choice, _): return .notChoice(set.name)
    case (.present, .number), (.present, .choice): return .needsValue(set.name)
    case (.present, .yesNo), (.absent, _), (.perhaps, _): return nil
    }
  }

  private static func problem(_ row: EvidenceDraft, _ kind: Finding.Kind) -> Problem? {
    switch (row.value, kind) {
    case (let value?, _): return problem(value, of: row.finding.value, kind)
    case (nil, .yesNo), (nil, .choice): return nil
    case (nil, .number): return .needsValue(row.finding.value)
    }
  }

  private static func problem(
    _ value: String, of finding: String, _ kind: Finding.Kind
  ) -> Problem? {
    guard case .choice(let values, _) = kind else { return .notChoice(finding) }
    return knows(value, values) ? nil : .unknownValue(value, values)
  }
}
