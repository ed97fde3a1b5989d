extension Expression {
  /// Whether an expression can hold, can fail, or does always the one or the other.
  public enum Possibility: Hashable, Sendable {
    /// It holds for some people and not for others.
    case contingent
    /// Nothing a person could say makes it hold.
    case never
    /// It holds whatever a person says.
    case always
    /// There were too many cases to try.
    case undecided
  }

  /// Tries whether the expression can hold and can fail.
  ///
  /// A search over the names: yes or no for a claim, one value from each interval that the
  /// expression tells apart for a number, each named value and "something else" for a choice.
  /// Three-valued evaluation cuts off what is decided already, so that real red flags take a few
  /// hundred steps.
  ///
  /// - Parameter budget: How many claims to evaluate at most for each question.
  /// - Returns: What it can do, or ``Possibility/undecided`` when the budget ran out.
  public func possibility(budget: Int = 400_000) -> Possibility {
    var steps = budget
    let holds = Search(self).finds(.yes, &steps)
    guard let holds else { return .undecided }
    if !holds { return .never }
    steps = budget
    guard let fails = Search(self).finds(.no, &steps) else { return .undecided }
    return fails ? .contingent : .always
  }
}

/// Backtracking over an expression's names.
private struct Search {
  private enum Value: Hashable {
    case flag(Bool)
    case number(Double)
    case word(String)
  }

  private let expression: Expression
  private let names: [String]
  private let cost: Int
  private let domains: [String: [Value]]

  init(_ expression: Expression) {
    self.expression = expression
    var names: [String] = []
    var tests: [String: [Expression.Atom.Test]] = [:]
    for atom in expression.atoms {
      if tests[atom.name] == nil { names.append(atom.name) }
      tests[atom.name, default: []].append(atom.test)
    }
    self.names = names
    cost = max(expression.atoms.count, 1)
    domains = tests.mapValues(Self.domain)
  }

  /// Whether some assignment gives the wanted truth, or `nil` when the budget ran out.
  func finds(_ wanted: Truth, _ steps: inout Int) -> Bool? {
    var assignment: [String: Value] = [:]
    return extend(&assignment, from: 0, wanted, &steps)
  }

  private func extend(
    _ assignment: inout [String: Value], from index: Int, _ wanted: Truth, _ steps: inout Int
  ) -> Bool? {
    guard steps > 0 else { return nil }
    steps -= cost
    let truth = expression.evaluate { Self.truth(of: $0, in: assignment) }
    if truth == wanted { return true }
    guard truth == .unknown, index < names.count else { return false }
    let name = names[index]
    for value in domains[name] ?? [] {
      assignment[name] = value
      guard let found = extend(&assignment, from: index + 1, wanted, &steps) else { return nil }
      if found { return true }
    }
    assignment[name] = nil
    return false
  }

  private static func domain(_ tests: [Expression.Atom.Test]) -> [Value] {
    var numbers: Set<Double> = []
    var words: Set<String> = []
    for test in tests {
      switch test {
      case .holds: break
      case .compares(_, let number, let unit):
        let point = unit?.convert(number, to: Unit("days")) ?? unit?.convert(number, to: Unit("mm"))
        numbers.insert(point ?? number)
      case .chooses(let word, _): words.insert(word)
      }
    }
    let missing: [Value] = tests.contains(.holds) ? [.flag(false)] : []
    if !numbers.isEmpty {
      let points = numbers.sorted()
      let between = zip(points, points.dropFirst()).map { ($0 + $1) / 2 }
      let outside = [points[0].nextDown, points[points.count - 1].nextUp]
      return (points + between + outside).map(Value.number) + missing
    }
    if !words.isEmpty { return words.sorted().map(Value.word) + [.word("")] + missing }
    return [.flag(true), .flag(false)]
  }

  private static func truth(of atom: Expression.Atom, in assignment: [String: Value]) -> Truth {
    guard let value = assignment[atom.name] else { return .unknown }
    switch (atom.test, value) {
    case (.holds, .flag(let holds)): return Truth(holds)
    case (.holds, .number), (.holds, .word): return .yes
    case (.compares(let comparator, let number, let unit), .number(let value)):
      let point = unit?.convert(number, to: Unit("days")) ?? unit?.convert(number, to: Unit("mm"))
      return Truth(comparator.holds(value, point ?? number))
    case (.chooses(let word, let negated), .word(let value)):
      return Truth((word == value) != negated)
    default: return .unknown
    }
  }
}

extension Expression.Comparator {
  /// Whether the comparison holds between two numbers.
  public func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .different: left != right
    }
  }

  /// Whether the comparison holds for every number, no number, or some numbers of a range.
  public func holds(for range: ClosedRange<Double>, _ right: Double) -> Truth {
    switch self {
    case .less, .atMost, .greater, .atLeast:
      let low = holds(range.lowerBound, right)
      return low == holds(range.upperBound, right) ? Truth(low) : .unknown
    case .equal, .different:
      if range.lowerBound == range.upperBound { return Truth(holds(range.lowerBound, right)) }
      return range.contains(right) ? .unknown : Truth(self == .different)
    }
  }
}
