public import Expressions

/// All that is known in one conversation: one observation a finding, the latest.
public struct Evidence: Hashable, Sendable {
  private var values: [ID<Finding>: Observation.Value] = [:]

  /// Creates evidence in which nothing is known.
  public init() {}

  /// Takes in an observation; what was known about its finding before is replaced.
  public mutating func observe(_ observation: Observation) {
    values[observation.finding] = observation.value
  }

  /// What was said about a finding, or `nil` when nothing was.
  public subscript(finding: ID<Finding>) -> Observation.Value? { values[finding] }

  /// Everything that was said, in the order of the pack.
  public var observations: [Observation] {
    values.map { Observation($0, $1) }.sorted { $0.finding < $1.finding }
  }

  /// Whether anything was said.
  public var isEmpty: Bool { values.isEmpty }

  /// The truth of a finding's presence: said, or implied by something that was said.
  ///
  /// What implies a finding shows that it is there. Its absence shows nothing: what began
  /// years ago may have got worse yesterday.
  public func truth(of finding: ID<Finding>, in knowledge: Knowledge) -> Truth {
    switch values[finding] {
    case .present, .choice, .number: return .yes
    case .absent: return .no
    case .unsure: return .unknown
    case nil:
      guard let expression = knowledge.findings[finding].impliedBy else { return .unknown }
      return evaluate(expression, in: knowledge) == .yes ? .yes : .unknown
    }
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
    switch (atom.test, values[finding], knowledge.findings[finding].kind) {
    case (.holds, _, _): return truth(of: finding, in: knowledge)
    case (.compares(let comparator, let number, let unit), .number(let range)?, .number(let own)):
      let point = own.flatMap { unit?.convert(number, to: $0) } ?? number
      return comparator.holds(for: range, point)
    case (.chooses(let word, let negated), .choice(let index)?, .choice(let words, _)):
      return Truth((words[index] == word) != negated)
    default: return .unknown
    }
  }
}
