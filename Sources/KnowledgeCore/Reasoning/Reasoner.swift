internal import Expressions

/// A pack's knowledge, compiled for reasoning: immutable, shared by all conversations.
///
/// Exact Bayes over rivals of which one holds, in log-odds against "something that isn't in this
/// pack": each known thing adds the logarithm of how much more often it is so under a condition
/// than for other reasons. What is unknown adds nothing. So every figure is a sum that can be
/// shown, term by term.
///
/// Three things keep the sums honest. A finding that makes no sense without another is weighed
/// among those who have that other (the chain rule), so that a pain and where it is don't count as
/// two pains. Findings of a group that are known to go together count less after the strongest. And
/// no answer weighs more than its chance of being wrong allows.
///
/// Sources: I. J. Good, Probability and the Weighing of Evidence, 1950. M. A. Peot and R. D.
/// Shachter, Learning from What You Don't Observe, UAI 1998, for why silence isn't absence.
public final class Reasoner: Sendable {
  /// What is reasoned with.
  public let knowledge: Knowledge

  let hypotheses: Hypotheses
  let tables: LikelihoodTables
  let sites: SiteLimits
  /// The findings that each finding has a part in implying, itself or through others.
  let implications: [[ID<Finding>]]
  /// The findings without which each makes no sense, from its parent upwards.
  let ancestors: [[ID<Finding>]]
  /// The findings that make no sense without one.
  let descendants: [ID<Finding>: [ID<Finding>]]
  /// The findings that a number of another implies, as a size implies "tiny".
  let impliedByNumber: [ID<Finding>: [ID<Finding>]]
  /// Sets of findings of which at most one can be there.
  let exclusiveSets: [[ID<Finding>]]
  /// The red flags that look at findings alone.
  let plainFlags: [ID<RedFlag>]
  /// Those of them that may be up although nothing is known of what they look at.
  let watchfulFlags: Set<ID<RedFlag>>
  /// The red flags that look at whether others are up.
  let dependentFlags: [ID<RedFlag>]
  /// The rule of each red flag.
  let flagRules: [Rule]
  /// The rule of each thing that makes everything more urgent.
  let modifierRules: [Rule]
  /// For whom each question makes sense.
  let questionRules: [Rule?]
  /// The red flags that look at each finding, in the order of the pack.
  let flagsByFinding: [ID<Finding>: [ID<RedFlag>]]
  /// The findings that red flags look at.
  let dangerSigns: Set<ID<Finding>>
  /// What each question is about.
  let questionFindings: [[ID<Finding>]]
  /// The findings that questions of the pack ask for.
  let coveredFindings: Set<ID<Finding>>
  /// The question that asks for one finding alone.
  let ownQuestions: [ID<Finding>: ID<Question>]
  /// What each question costs, in nats.
  let burdens: [Double]
  /// How much a further finding of each group still counts, for each finding.
  let independence: [Double]

  /// Compiles knowledge.
  ///
  /// - Complexity: O(*n*) in the rows of evidence of all conditions.
  public init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    hypotheses = Hypotheses(knowledge)
    tables = LikelihoodTables(knowledge, hypotheses)
    sites = SiteLimits(knowledge, hypotheses)
    implications = knowledge.implications
    ancestors = knowledge.findings.ids.map(knowledge.ancestors)
    descendants = Self.descendants(ancestors)
    impliedByNumber = knowledge.impliedByNumber
    exclusiveSets = knowledge.groups.flatMap(\.exclusive)
    flagRules = knowledge.redFlags.map { Rule($0.condition, in: knowledge) }
    modifierRules = knowledge.urgencyModifiers.map { Rule($0.condition, in: knowledge) }
    questionRules = knowledge.questions.map { question in
      question.askIf.map { Rule($0, in: knowledge) }
    }
    let dependent = { (id: ID<RedFlag>) in
      knowledge.redFlags[id].condition.atoms.contains { $0.name == EngineWord.flagged.rawValue }
    }
    plainFlags = knowledge.redFlags.ids.filter { !dependent($0) }
    dependentFlags = knowledge.redFlags.ids.filter(dependent)
    flagsByFinding = knowledge.flagsByFinding
    watchfulFlags = Self.watchful(plainFlags, flagRules, knowledge)
    dangerSigns = Set(flagsByFinding.keys)
    questionFindings = knowledge.questions.map(\.findings)
    let written = knowledge.questions.filter { !$0.isOwn }
    coveredFindings = Set(written.flatMap(\.findings))
    ownQuestions = Dictionary(
      knowledge.questions.ids.lazy.filter { knowledge.questions[$0].isOwn }.map {
        (knowledge.questions[$0].findings[0], $0)
      }, uniquingKeysWith: { first, _ in first })
    burdens = knowledge.questions.map { $0.burden(knowledge.settings) }
    independence = knowledge.findings.map { finding in
      let place = finding.group.index
      return place < knowledge.groups.count ? 1 - knowledge.groups[place].correlation : 1
    }
  }

  private static func descendants(
    _ ancestors: [[ID<Finding>]]
  ) -> [ID<Finding>: [ID<Finding>]] {
    var descendants: [ID<Finding>: [ID<Finding>]] = [:]
    for (place, above) in ancestors.enumerated() {
      for ancestor in above { descendants[ancestor, default: []].append(ID(index: place)) }
    }
    return descendants
  }
}

extension Reasoner {
  /// The flags that are up when nothing is known, or that look at more than findings.
  private static func watchful(
    _ flags: [ID<RedFlag>], _ rules: [Rule], _ knowledge: Knowledge
  ) -> Set<ID<RedFlag>> {
    let nothing = Rule.Circumstances(
      evidence: Evidence(),
      presences: [Truth](repeating: .unknown, count: knowledge.findings.count))
    return Set(
      flags.filter { id in
        rules[id.index].truth(under: nothing) == .yes
          || knowledge.redFlags[id].condition.atoms.contains {
            knowledge.findings.id(named: $0.name) == nil
          }
      })
  }
}

extension Knowledge {
  /// The findings that each finding has a part in implying, itself or through others.
  fileprivate var implications: [[ID<Finding>]] {
    var direct = [[ID<Finding>]](repeating: [], count: findings.count)
    for id in findings.ids {
      for atom in findings[id].impliedBy?.atoms ?? [] {
        if let part = findings.id(named: atom.name) { direct[part.index].append(id) }
      }
    }
    return findings.ids.map { start in
      var (reached, next) = (Set<ID<Finding>>(), direct[start.index])
      while let id = next.popLast() {
        if reached.insert(id).inserted { next += direct[id.index] }
      }
      return reached.sorted()
    }
  }

  /// The red flags whose rules name each finding.
  fileprivate var flagsByFinding: [ID<Finding>: [ID<RedFlag>]] {
    var flags: [ID<Finding>: [ID<RedFlag>]] = [:]
    for id in redFlags.ids {
      for finding in Set(redFlags[id].condition.atoms.compactMap { findings.id(named: $0.name) }) {
        flags[finding, default: []].append(id)
      }
    }
    return flags
  }

  /// The findings that each number implies.
  fileprivate var impliedByNumber: [ID<Finding>: [ID<Finding>]] {
    var implied: [ID<Finding>: [ID<Finding>]] = [:]
    for id in findings.ids {
      for atom in findings[id].impliedBy?.atoms ?? [] {
        guard case .compares = atom.test, let number = findings.id(named: atom.name) else {
          continue
        }
        implied[number, default: []].append(id)
      }
    }
    return implied
  }
}

extension Question {
  /// What asking it costs the person, in nats of information.
  fileprivate func burden(_ settings: ReasoningSettings) -> Double {
    let words = answers.reduce(text.split(separator: " ").count) {
      $0 + $1.label.split(separator: " ").count
    }
    return settings.burdenPerWord * Double(words) + (isPrivate ? settings.burdenOfPrivacy : 0)
  }
}
