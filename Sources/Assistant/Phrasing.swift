internal import Expressions
internal import KnowledgeCore

/// Puts what is known into words.
struct Phrasing {
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  static let yes = "yes"
  static let no = "no"
  static let notSure = "not sure"
  static let neither = "something else"
  static let backOneStep = "Back one step."
  static let nothingToTakeBack = "There is nothing to take back yet."
  static let whichOfThese = "Which of these comes closest?"
  static let whyThis =
    "Your answer shows what fits, and how soon you should be seen."
  static let whyWhich = "Your words can mean several things, and I don't want to guess."
  static let whyContradiction = "Two of your answers don't go together, and this one matters."

  /// The question which of several things some words mean.
  static func which(_ words: String) -> String { "By “\(words)”, do you mean one of these?" }

  /// The question whether something still holds.
  static func contradiction(_ label: String) -> String {
    "Earlier I understood: \(label). Is that so?"
  }

  /// The greatest number of characters of somebody's words that are said back.
  private static let longestQuotation = 60

  /// Somebody's words, in quotation marks and cut short.
  static func quoted(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > longestQuotation ? "“\(line.prefix(longestQuotation))…”" : "“\(line)”"
  }

  /// The words for "he", "she" and their like, which name nobody by themselves.
  private static let pronouns: Set = [
    "he", "him", "his", "she", "her", "it", "they", "them", "their",
  ]

  /// Whom a conversation is about: "you", or "your daughter".
  static func words(_ patient: Patient) -> String {
    switch patient {
    case .speaker: "you"
    case .other(let name): pronouns.contains(name) ? "the person you ask for" : "your \(name)"
    }
  }

  /// Whose something is: "your", or "your daughter's".
  static func possessive(_ patient: Patient) -> String {
    patient == .speaker ? "your" : "\(words(patient))'s"
  }

  /// What was just understood, in a few words, or `nil` for nothing.
  ///
  /// Who picks "none of these" denies a dozen things at once and need not hear them all again.
  func echo(_ observations: [Observation]) -> String? {
    var said: Set<Observation> = []
    let observations = observations.filter { said.insert($0).inserted }
    let denied = observations.filter { $0.value == .absent }
    let known = observations.filter { $0.value != .unsure && $0.value != .absent }
    let echoed = denied.count > 3 ? known : known + denied
    guard !echoed.isEmpty else { return nil }
    return "I understood: \(Self.list(echoed.map(words)))."
  }

  /// The most that is said of what is known.
  private static let longestRecall = 8

  /// What is there, in a few words.
  func known(_ evidence: Evidence) -> String {
    let there = evidence.observations.filter { $0.value != .unsure && $0.value != .absent }
    let rest = there.count - Self.longestRecall
    return Self.list(
      there.prefix(Self.longestRecall).map(words) + (rest > 0 ? ["\(rest) more"] : []))
  }

  /// One observation in words.
  func words(_ observation: Observation) -> String {
    let finding = knowledge.findings[observation.finding]
    switch (observation.value, finding.kind) {
    case (.present, _): return finding.label
    case (.absent, _): return "not \(finding.label)"
    case (.unsure, _): return "not sure: \(finding.label)"
    case (.choice(let places), .choice(let values, _)):
      return "\(finding.label): \(Self.list(places.map { values[$0] }))"
    case (.number(let range), .number(let unit)):
      return "\(finding.label): \(Self.words(range, unit))"
    default: return finding.label
    }
  }

  /// A disagreement of sources, and how it is settled.
  func words(_ disagreement: Disagreement) -> String {
    "Sources differ here (\(disagreement.topic.lowercasedFirst)). \(disagreement.settled)"
  }

  /// How two conditions differ, by the findings that are to be told.
  func words(_ comparison: Comparison, _ told: [Comparison.Difference]) -> String {
    let names = [comparison.first, comparison.second].map { knowledge.conditions[$0].title }
    let sides = [true, false].enumerated().compactMap { place, isFirst -> String? in
      let labels = told.filter { ($0.decibans > 0) == isFirst }.map {
        knowledge.findings[$0.finding].label
      }
      return labels.isEmpty ? nil : "More often in \(names[place]): \(Self.list(labels))."
    }
    guard !sides.isEmpty else {
      return "I know of nothing that tells \(names[0]) and \(names[1]) apart from outside."
    }
    return sides.joined(separator: " ")
  }

  /// What a question would separate, or `nil` when there is nothing to name.
  func words(_ separation: Separation) -> String? {
    func titles(_ conditions: [ID<Condition>]) -> String {
      Self.list(conditions.prefix(2).map { knowledge.conditions[$0].title })
    }
    let label = knowledge.findings[separation.finding].label
    switch (separation.gaining.isEmpty, separation.losing.isEmpty) {
    case (false, false):
      return "If so (\(label)), it would fit \(titles(separation.gaining)) better;"
        + " if not, \(titles(separation.losing))."
    case (false, true):
      return "If so (\(label)), it would fit \(titles(separation.gaining)) better."
    case (true, false):
      return "If not (\(label)), it would fit \(titles(separation.losing)) better."
    case (true, true): return nil
    }
  }

  /// Why no further question follows, or `nil` when the script itself says so.
  func words(_ reason: NextQuestion.Reason) -> String? {
    switch reason {
    case .urgent: nil
    case .settled: "One description fits clearly better than the others, so I ask no further."
    case .nothingLeft: "No further question would tell much more."
    case .enough: "I have asked enough. A visit tells more than further questions."
    }
  }

  /// A warning that rests on something of which the person isn't sure.
  func possible(_ flag: RedFlag, _ level: UrgencyLevel?) -> String {
    "You aren't sure, so I take this as possible: \(flag.title.lowercasedFirst)."
      + (level.map { " \($0.advice)" } ?? "")
  }

  /// A warning that rests on a list of danger signs of which the person can't tell.
  func doubtful(_ level: UrgencyLevel?) -> String {
    "You can't rule these signs out now. Look again. If one of them is there, act at once:"
      + (level.map { " \($0.advice)" } ?? "")
  }

  /// What speaks for or against a condition, in words.
  func words(_ weight: Weight) -> String {
    switch weight.cause {
    case .finding(let observation, _): words(observation)
    case .site(let sites): "where it is: \(Self.list(sites.map { knowledge.findings[$0].label }))"
    }
  }

  /// The conditions that fit best, in words.
  func fits(_ ranking: Ranking, _ evidence: Evidence, _ reasoner: Reasoner) -> String {
    Self.list(
      reasoner.fitting(ranking, evidence).map { knowledge.conditions[$0.condition].title })
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    return items.count == 1 ? last : "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// The units of time in which people tell how long, and from how many of them on.
  private static let spans: [(unit: String, least: Double)] = [
    ("years", 2), ("months", 2), ("weeks", 2),
  ]

  /// A number or a range in the unit in which people would say it.
  private static func words(_ range: ClosedRange<Double>, _ unit: Unit?) -> String {
    guard let unit else { return words(range, named: nil) }
    for span in spans where unit == Unit("days") {
      let other = Unit(span.unit)
      if let low = unit.convert(range.lowerBound, to: other), low >= span.least,
        let high = unit.convert(range.upperBound, to: other)
      {
        return words(low...max(low, high), named: span.unit)
      }
    }
    return words(range, named: unit.name)
  }

  private static func words(_ range: ClosedRange<Double>, named unit: String?) -> String {
    let (low, high) = (plain(range.lowerBound), plain(range.upperBound))
    let number = low == high ? low : "\(low) to \(high)"
    return unit.map { "\(number) \($0)" } ?? number
  }

  private static func plain(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension Reasoner {
  /// The most conditions that are told of.
  private static let mostFitting = 3

  /// The explanations of the conditions that fit best, of those that anything speaks for.
  func fitting(_ ranking: Ranking, _ evidence: Evidence) -> [Explanation] {
    let explanations = ranking.candidates.lazy.prefix(Self.mostFitting * 3).compactMap {
      explanation(of: $0.condition, evidence: evidence)
    }
    return Array(explanations.filter { !$0.supporting.isEmpty }.prefix(Self.mostFitting))
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation.
  fileprivate var lowercasedFirst: String {
    guard dropFirst().first?.isLowercase ?? false else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
