internal import Assistant
internal import Expressions
internal import KnowledgeCore
internal import Packs

extension Moment {
  /// Whether a finding is known as claimed: by what was said of it, or by what that implies.
  func verdict(on id: ID<Finding>, _ value: Claim.Value) -> Verdict {
    let finding = knowledge.findings[id]
    let known = known(id)
    return .judged(Self.is(known, value, of: finding)) {
      let actual = Self.text(known, of: finding, replacing: value)
      return (Self.words(known, of: finding), "\(finding.name) \(actual)")
    }
  }

  private func known(_ id: ID<Finding>) -> Observation.Value? {
    if let said = session.evidence[id] { return said }
    switch session.evidence.truth(of: id, in: knowledge) {
    case .yes: return .present
    case .no: return .absent
    case .unknown: return nil
    }
  }

  private static func `is`(
    _ known: Observation.Value?, _ claimed: Claim.Value, of finding: Finding
  ) -> Bool {
    switch (claimed, known) {
    case (.unknown, nil), (.absent, .absent?), (.unsure, .unsure?): return true
    case (.present, let known?): return known.isThere
    case (.choice(let claimed), .choice(let places)?): return claimed == places
    case (.number(let number), .number(let range)?): return number.lies(in: range, of: finding.unit)
    case (.unknown, _), (.absent, _), (.unsure, _), (.present, nil), (.choice, _), (.number, _):
      return false
    }
  }

  private static func words(_ known: Observation.Value?, of finding: Finding) -> String {
    switch known {
    case nil: return "nothing is known of it"
    case .present?: return "it is present"
    case .absent?: return "it is absent"
    case .unsure?: return "the person isn't sure of it"
    case .choice(let places)?: return "it is \(finding.values(at: places))"
    case .number(let range)?:
      return "it is \(Quantity(range.lowerBound, range.upperBound, finding.unit))"
    }
  }

  /// What is known as a transcript would write it.
  private static func text(
    _ known: Observation.Value?, of finding: Finding, replacing claimed: Claim.Value
  ) -> String {
    switch known {
    case nil: return "unknown"
    case .present?: return "present"
    case .absent?: return "absent"
    case .unsure?: return "unsure"
    case .choice(let places)?: return finding.values(at: places)
    case .number(let range)?:
      guard case .number(let number) = claimed else {
        return StatedNumber.plainest(in: range, of: finding.unit).text
      }
      return number.replaced(by: range, of: finding.unit).text
    }
  }
}

extension Finding {
  /// The unit of a number.
  fileprivate var unit: Unit? {
    if case .number(let unit) = kind { unit } else { nil }
  }

  /// The values of a choice at some places.
  fileprivate func values(at places: [Int]) -> String {
    guard case .choice(let values, _) = kind else { return "" }
    return places.map { values[$0] }.joined(separator: ",")
  }
}
