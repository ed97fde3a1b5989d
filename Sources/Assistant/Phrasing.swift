internal import Expressions
internal import KnowledgeCore

/// Puts what is known into words.
struct Phrasing {
  let knowledge: Knowledge

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  static let yes = "yes"
  static let no = "no"
  static let notSure = "not sure"
  static let neither = "something else"
  static let backOneStep = "Back one step."
  static let backAtThisPoint = "Back at this point."
  static let nothingToTakeBack = "There is nothing to take back yet."
  static let thereIsMore = "There is more: ask for “more”."
  static let nothingMore = "I have nothing more to tell about that. Ask me something else."
  static let over =
    "This conversation is over. You can still ask me something, or say “start over”."
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
  static let pronouns: Set = [
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

  /// That a pack, by its title, states nothing of something that was asked about.
  static func uncovered(_ words: String, in title: String) -> String {
    "I have nothing to tell about \(quoted(words)). This is what I know about: \(title)."
  }

  /// What the person took back by its name, or `nil` for nothing.
  func takenBack(_ findings: [ID<Finding>]) -> String? {
    guard !findings.isEmpty else { return nil }
    return "I no longer take as said: \(Self.list(findings.map { knowledge.findings[$0].label }))."
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
    switch observation.value {
    case .absent: "not \(plainWords(observation))"
    case .unsure: "not sure: \(plainWords(observation))"
    case .present, .choice, .number: plainWords(observation)
    }
  }

  /// What an observation is about, with its value if it has one, and without whether it is there.
  func plainWords(_ observation: Observation) -> String {
    let label = knowledge.findings[observation.finding].label
    return value(observation).map { "\(label): \($0)" } ?? label
  }

  /// The value of an observation in words, if it has one.
  func value(_ observation: Observation) -> String? {
    switch (observation.value, knowledge.findings[observation.finding].kind) {
    case (.choice(let places), .choice(let values, _)): Self.list(places.map { values[$0] })
    case (.number(let range), .number(let unit)): Self.words(range, unit)
    default: nil
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
}

extension Reasoner {
  /// The explanations of the conditions that fit best, of those that anything speaks for.
  func fitting(
    _ ranking: Ranking, _ evidence: Evidence, atMost most: Int = 3
  ) -> [Explanation] {
    let candidates = ranking.candidates.prefix(most * 3).map(\.condition)
    return explanations(of: candidates, evidence: evidence, atMost: most) { weights in
      weights.contains { $0.logRatio > 0 }
    }
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation.
  var lowercasedFirst: String {
    guard dropFirst().first?.isLowercase ?? false else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
