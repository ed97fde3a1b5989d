internal import Expressions

/// A condition whose names have been looked up, for judging many rules on every turn.
///
/// It reads `not` as "nobody has said so", as rules that warn must. The condition lies flat, in the
/// order in which it is read, so judging it follows no pointers and allocates nothing.
struct Rule: Sendable {
  /// What a rule is judged by.
  struct Circumstances {
    let evidence: Evidence
    /// What nobody said, but what was said implies.
    var implied: [ID<Finding>] = []
    /// Whether each finding is there, as far as is known.
    let presences: [Truth]
    /// Whether another red flag is up.
    var flagged = Truth.unknown
    /// The urgency of the condition that ranks first.
    var bestFit: Urgency?
  }

  private enum Step {
    case presence(ID<Finding>)
    case number(ID<Finding>, Expression.Comparator, Double)
    case value(ID<Finding>, Int?, negated: Bool)
    case flagged
    case bestFit(Urgency?, negated: Bool)
    case unknown
    case not
    case atLeast(Int, of: Int)
  }

  private var steps: [Step] = []
  /// Behind which step each part ends.
  private var ends: [Int] = []

  /// Looks up the names of a condition; a name that nothing has is never known.
  init(_ condition: Expression, in knowledge: Knowledge) { append(condition, knowledge) }

  /// Whether the rule holds, as far as is known.
  ///
  /// - Complexity: O(*n*) in its claims; stops as soon as the outcome is certain.
  func truth(under circumstances: Circumstances) -> Truth { truth(at: 0, circumstances) }

  // MARK: Compiling

  private mutating func append(_ condition: Expression, _ knowledge: Knowledge) {
    let place = steps.count
    ends.append(place)
    switch condition {
    case .atom(let atom): steps.append(Self.step(atom, knowledge))
    case .not(let inner):
      steps.append(.not)
      append(inner, knowledge)
    case .all(let parts): append(parts, needing: parts.count, knowledge)
    case .any(let parts): append(parts, needing: 1, knowledge)
    case .atLeast(let needed, let parts): append(parts, needing: needed, knowledge)
    }
    ends[place] = steps.count
  }

  private mutating func append(_ parts: [Expression], needing needed: Int, _ knowledge: Knowledge) {
    steps.append(.atLeast(needed, of: parts.count))
    for part in parts { append(part, knowledge) }
  }

  private static func step(_ atom: Expression.Atom, _ knowledge: Knowledge) -> Step {
    switch (EngineWord(rawValue: atom.name), atom.test) {
    case (.flagged, _): return .flagged
    case (.bestFit, .chooses(let word, let negated)):
      return .bestFit(Urgency(rawValue: word), negated: negated)
    default: break
    }
    guard let id = knowledge.findings.id(named: atom.name) else { return .unknown }
    switch (atom.test, knowledge.findings[id].kind) {
    case (.holds, _): return .presence(id)
    case (.compares(let comparator, let number, let unit), .number(let own)):
      return .number(id, comparator, own.flatMap { unit?.convert(number, to: $0) } ?? number)
    case (.chooses(let word, let negated), .choice(let words, _)):
      return .value(id, words.firstIndex(of: word), negated: negated)
    default: return .unknown
    }
  }

  // MARK: Judging

  private func truth(at place: Int, _ circumstances: Circumstances) -> Truth {
    switch steps[place] {
    case .presence(let id): return circumstances.presences[id.index]
    case .number(let id, let comparator, let number):
      guard case .number(let range)? = circumstances.evidence[id] else { return .unknown }
      return comparator.holds(for: range, number)
    case .value(let id, let value, let negated):
      guard case .choice(let values)? = circumstances.evidence[id] else { return .unknown }
      return Truth((value.map(values.contains) ?? false) != negated)
    case .flagged: return circumstances.flagged
    case .bestFit(let urgency, let negated):
      return circumstances.bestFit.map { Truth(($0 == urgency) != negated) } ?? .unknown
    case .unknown: return .unknown
    case .not:
      let inner = truth(at: place + 1, circumstances)
      return inner == .unknown ? .yes : !inner
    case .atLeast(let needed, let parts):
      return count(from: place + 1, needed, parts, circumstances)
    }
  }

  private func count(
    from start: Int, _ needed: Int, _ parts: Int, _ circumstances: Circumstances
  ) -> Truth {
    var (held, possible, place) = (0, parts, start)
    for _ in 0..<parts where held < needed && possible >= needed {
      switch truth(at: place, circumstances) {
      case .yes: held += 1
      case .unknown: break
      case .no: possible -= 1
      }
      place = ends[place]
    }
    return held >= needed ? .yes : possible < needed ? .no : .unknown
  }
}
