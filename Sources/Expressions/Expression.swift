/// A condition over what is known: the language of red flags and of a dialogue's guards.
///
/// ```text
/// brakes_weak and (lever_to_bar or oil_on_brake)
/// age > 10 years and not brake_type = disc
/// at least 2 of (creak, knock, play)
/// ```
///
/// `not` binds tighter than `and`, `and` tighter than `or`. An expression names things; what the
/// names mean is for the reader to say, in ``evaluate(not:_:)``.
public indirect enum Expression: Hashable, Sendable {
  /// One claim.
  case atom(Atom)
  /// The claim doesn't hold.
  case not(Expression)
  /// All of them hold.
  case all([Expression])
  /// One of them holds, or more.
  case any([Expression])
  /// At least so many of them hold.
  case atLeast(Int, [Expression])

  /// How a number is compared.
  public enum Comparator: String, Hashable, Sendable {
    /// Less than.
    case less = "<"
    /// At most.
    case atMost = "<="
    /// Greater than.
    case greater = ">"
    /// At least.
    case atLeast = ">="
    /// Equal to.
    case equal = "="
    /// Different from.
    case different = "!="
  }

  /// One claim about one named thing.
  public struct Atom: Hashable, Sendable {
    /// What is claimed.
    public enum Test: Hashable, Sendable {
      /// `brakes_weak`: it is there.
      case holds
      /// `age > 10 years`: a number compares so.
      case compares(Comparator, Double, Unit?)
      /// `brake_type = disc` or, negated, `brake_type != disc`: a choice has, or hasn't, this value.
      case chooses(String, negated: Bool)
    }

    /// The thing's name.
    public var name: String
    /// What is claimed of it.
    public var test: Test
    /// Where the claim stands in its text, in Unicode scalars.
    public var range: Range<Int>

    /// Creates a claim.
    public init(_ name: String, _ test: Test = .holds, range: Range<Int> = 0..<0) {
      self.name = name
      self.test = test
      self.range = range
    }
  }

  /// What `not` asks for.
  public enum Negation: Hashable, Sendable {
    /// It is known not to be so: unknown stays unknown.
    case denied
    /// Nobody has said that it is so: unknown is enough. Rules that warn read `not` like this, so
    /// that silence never keeps a warning down.
    case unsaid
  }

  /// The truth of the expression, given the truth of each claim.
  ///
  /// - Complexity: O(*n*) in the number of claims; stops as soon as the outcome is certain.
  public func evaluate(not negation: Negation = .denied, _ truth: (Atom) -> Truth) -> Truth {
    switch self {
    case .atom(let atom): return truth(atom)
    case .not(let inner):
      let inner = inner.evaluate(not: negation, truth)
      return negation == .unsaid && inner == .unknown ? .yes : !inner
    case .all(let parts): return Self.count(parts, parts.count, negation, truth)
    case .any(let parts): return Self.count(parts, 1, negation, truth)
    case .atLeast(let needed, let parts): return Self.count(parts, needed, negation, truth)
    }
  }

  /// Every claim, from left to right.
  public var atoms: [Atom] {
    switch self {
    case .atom(let atom): [atom]
    case .not(let inner): inner.atoms
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.atoms)
    }
  }

  private static func count(
    _ parts: [Expression], _ needed: Int, _ negation: Negation, _ truth: (Atom) -> Truth
  ) -> Truth {
    var held = 0
    var possible = parts.count
    if held >= needed { return .yes }
    if possible < needed { return .no }
    for part in parts {
      switch part.evaluate(not: negation, truth) {
      case .yes: held += 1
      case .unknown: break
      case .no: possible -= 1
      }
      if held >= needed { return .yes }
      if possible < needed { return .no }
    }
    return .unknown
  }
}

extension Expression: CustomStringConvertible {
  /// The canonical text, which parses back to the same expression.
  public var description: String { text(in: 0) }

  private func text(in outer: Int) -> String {
    switch self {
    case .atom(let atom): return atom.description
    case .not(let inner):
      let text = "not \(inner.text(in: 4))"
      return outer > 3 ? "(\(text))" : text
    case .all(let parts): return Self.join(parts, " and ", own: 2, in: outer)
    case .any(let parts): return Self.join(parts, " or ", own: 1, in: outer)
    case .atLeast(let needed, let parts):
      return "at least \(needed) of (\(parts.map { $0.text(in: 0) }.joined(separator: ", ")))"
    }
  }

  private static func join(
    _ parts: [Expression], _ word: String, own: Int, in outer: Int
  ) -> String {
    let text = parts.map { $0.text(in: own + 1) }.joined(separator: word)
    return outer > own ? "(\(text))" : text
  }
}

extension Expression.Atom: CustomStringConvertible {
  /// The claim as an author writes it.
  public var description: String {
    switch test {
    case .holds: return name
    case .compares(let comparator, let number, let unit):
      let unit = unit.map { " \($0.name)" } ?? ""
      return "\(name) \(comparator.rawValue) \(plain(number))\(unit)"
    case .chooses(let value, let negated): return "\(name) \(negated ? "!=" : "=") \(value)"
    }
  }
}
