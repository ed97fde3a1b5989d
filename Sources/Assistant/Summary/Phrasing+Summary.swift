internal import KnowledgeCore

extension Phrasing {
  static let limit =
    "This is information to prepare a visit. It does not say what is the matter."
  static let note =
    "Information to prepare a visit. It does not say what is the matter. A program put it together"
    + " from what one person typed. Nobody has looked, felt or tested."
  static let legend =
    "In brackets: how much it weighs, then where the weight comes from. That is a number, wording"
    + " or ontology of a source, or the judgement of the authors."
  static let noLevel = "Nothing that was told speaks for a level."
  static let noWarning = "No warning sign is up, as far as was told."
  static let speaker = "It is about the person who typed"
  static let somebodyElse = "It is about somebody for whom the person who typed speaks"
  static let askWhatItMayBe = "What may this be?"
  static let askHowToTell = "What would show which of them it is?"
  static let askWhatNext = "What happens next, and when should I come back?"

  /// The question which of several conditions it is.
  static func askWhich(_ titles: [String]) -> String {
    "Could it be one of these, or something else: \(titles.joined(separator: "; "))?"
  }

  /// The question about something that fits nothing.
  static func askWhatExplains(_ words: String) -> String { "What may be behind this: \(words)?" }

  /// What a list left in doubt.
  static func doubt(_ titles: [String]) -> String {
    let rest = titles.count > 3 ? "; and \(titles.count - 3) more" : ""
    return "Not sure about a list of signs, so these can't be ruled out: "
      + "\(titles.prefix(3).joined(separator: "; "))\(rest)."
  }

  /// What speaks for or against a condition, in words.
  func reason(_ weight: Weight) -> String {
    switch weight.cause {
    case .finding(let observation, _): reason(observation)
    case .site(let sites):
      "where it is (\(Self.list(sites.map { knowledge.findings[$0].label })))"
    }
  }

  /// An observation as something that speaks: what isn't there has a "no" behind it, since the
  /// words may hold a "not" of their own.
  func reason(_ observation: Observation) -> String {
    observation.value == .absent ? "\(plainWords(observation)): no" : words(observation)
  }

  /// What speaks for a level of urgency.
  func words(_ reason: Triage.Reason) -> String {
    switch reason {
    case .flag(let id): return "\(knowledge.redFlags[id].title). \(knowledge.redFlags[id].reason)"
    case .doubtfulFlag(let id): return Self.doubt([knowledge.redFlags[id].title])
    case .possibleFlag(let id):
      return "Not sure, so taken as possible: \(knowledge.redFlags[id].title.lowercasedFirst)."
    case .conditions(let level, _, let ids):
      let titles = ids.map { knowledge.conditions[$0].title }.joined(separator: "; ")
      let named = "Much of what may fit is of the level “\(label(level))”"
      return ids.isEmpty ? "\(named)." : "\(named): \(titles)."
    case .modifier(let id):
      return "More urgent than usual. \(knowledge.urgencyModifiers[id].reason)"
    }
  }

  /// What an answer would change.
  func words(_ change: Pivot.Change) -> String {
    switch change {
    case .first(let id): "“\(knowledge.conditions[id].title)” would fit best"
    case .urgency(let level): "the level would be “\(label(level))”"
    }
  }

  private func label(_ urgency: Urgency) -> String {
    knowledge.level(urgency)?.label ?? urgency.rawValue
  }
}

extension Strength {
  /// The band in a word or two.
  var words: String {
    switch self {
    case .negligible: "negligible"
    case .slight: "slight"
    case .moderate: "moderate"
    case .strong: "strong"
    case .veryStrong: "very strong"
    }
  }
}

extension Fit {
  /// The band in a word.
  package var words: String {
    switch self {
    case .poor: "poor"
    case .possible: "possible"
    case .fair: "fair"
    case .good: "good"
    case .clear: "clear"
    }
  }
}
