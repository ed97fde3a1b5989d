public import Expressions

extension Evidence {
  /// The truth of a finding's presence: said, or implied by something that was said.
  ///
  /// What implies a finding shows that it is there. Its absence shows nothing: what began
  /// years ago may have got worse yesterday.
  public func truth(of finding: ID<Finding>, in knowledge: Knowledge) -> Truth {
    if let said = self[finding] { return said.presence }
    guard let expression = knowledge.findings[finding].impliedBy else { return .unknown }
    return evaluate(expression, in: knowledge) == .yes ? .yes : .unknown
  }

  /// The truth of an expression over findings.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - negation: What `not` asks for.
  ///   - knowledge: The pack's knowledge.
  ///   - special: The truth of names that aren't findings, or `nil` for no such name.
  /// - Returns: Whether the expression holds, as far as is known.
  public func evaluate(
    _ expression: Expression, not negation: Expression.Negation = .denied,
    in knowledge: Knowledge, special: (Expression.Atom) -> Truth? = { _ in nil }
  ) -> Truth {
    expression.evaluate(not: negation) { atom in
      if let truth = special(atom) { return truth }
      guard let finding = knowledge.findings.id(named: atom.name) else { return .unknown }
      return truth(of: atom, about: finding, in: knowledge)
    }
  }

  private func truth(
    of atom: Expression.Atom, about finding: ID<Finding>, in knowledge: Knowledge
  ) -> Truth {
    switch (atom.test, self[finding], knowledge.findings[finding].kind) {
    case (.holds, _, _): return truth(of: finding, in: knowledge)
    case (.compares(let comparator, let number, let unit), .number(let range)?, .number(let own)):
      let point = own.flatMap { unit?.convert(number, to: $0) } ?? number
      return comparator.holds(for: range, point)
    case (.chooses(let word, let negated), .choice(let places)?, .choice(let words, _)):
      return Truth(places.contains { words[$0] == word } != negated)
    default: return .unknown
    }
  }
}

extension Observation.Value {
  /// Whether the finding is there, as far as is said.
  var presence: Truth {
    switch self {
    case .present, .choice, .number: .yes
    case .absent: .no
    case .unsure: .unknown
    }
  }
}
