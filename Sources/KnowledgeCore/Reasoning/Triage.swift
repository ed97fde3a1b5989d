internal import Expressions

/// How urgent it is, and why: the red flags that are up, apart from any ranking.
public struct Triage: Sendable {
  /// The red flags that are up, most urgent first.
  public let flags: [ID<RedFlag>]
  /// The most urgent level of them, if any is up.
  public let urgency: Urgency?

  /// Evaluates every red flag.
  ///
  /// `flagged` in a rule is yes when a rule that doesn't use the word is up; `best_fit` is the
  /// urgency of the condition that ranks first.
  public init(of evidence: Evidence, ranking: Ranking, in knowledge: Knowledge) {
    let bestFit = ranking.candidates.first.map { knowledge.conditions[$0.condition].urgency }
    func isUp(_ flag: ID<RedFlag>, flagged: Truth) -> Bool {
      evidence.evaluate(knowledge.redFlags[flag].condition, not: .unsaid, in: knowledge) { atom in
        switch EngineWord(rawValue: atom.name) {
        case .flagged: flagged
        case .bestFit: Self.truth(of: atom, bestFit)
        case nil: nil
        }
      } == .yes
    }
    let (dependent, plain) = Self.split(knowledge)
    var up = plain.filter { isUp($0, flagged: .unknown) }
    let flagged = Truth(!up.isEmpty)
    up += dependent.filter { isUp($0, flagged: flagged) }
    flags = up.sorted {
      (knowledge.redFlags[$1].urgency, $0) < (knowledge.redFlags[$0].urgency, $1)
    }
    let highest = flags.first.map { knowledge.redFlags[$0].urgency }
    let raise = knowledge.urgencyModifiers.filter {
      evidence.evaluate($0.condition, not: .unsaid, in: knowledge) == .yes
    }.map(\.raise).max()
    urgency = raise.map { (highest ?? .routine).raised(by: $0) } ?? highest
  }

  private static func split(_ knowledge: Knowledge) -> ([ID<RedFlag>], [ID<RedFlag>]) {
    var dependent: [ID<RedFlag>] = []
    var plain: [ID<RedFlag>] = []
    for id in knowledge.redFlags.ids {
      let names = knowledge.redFlags[id].condition.atoms.map(\.name)
      if names.contains(EngineWord.flagged.rawValue) {
        dependent.append(id)
      } else {
        plain.append(id)
      }
    }
    return (dependent, plain)
  }

  private static func truth(of atom: Expression.Atom, _ bestFit: Urgency?) -> Truth {
    guard case .chooses(let word, let negated) = atom.test, let bestFit else { return .unknown }
    return Truth((bestFit.rawValue == word) != negated)
  }
}

/// The words that a red flag may use beside the names of findings.
public enum EngineWord: String, Sendable, CaseIterable {
  /// Another red flag is up.
  case flagged
  /// The urgency of the condition that fits best.
  case bestFit = "best_fit"
}
