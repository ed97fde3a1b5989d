internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

extension Interpretation {
  /// What the mentions and values make known about the person.
  ///
  /// Somebody else's fever, or one that would be a reason to call, says nothing; what may be meant
  /// in several ways, or rests on a misspelt word of a warning sign, is kept open.
  func observations(
    of patient: Patient, in tokens: Tokens, answering question: Question?, known: Evidence,
    _ knowledge: Knowledge
  ) -> [Observation] {
    mentions(of: patient, in: tokens, knowledge)
      + values(for: question, of: patient, in: tokens, known, knowledge)
  }

  /// Where each finding is mentioned, as places among the tokens; the first place counts.
  func places(of knowledge: Knowledge) -> [ID<Finding>: Range<Int>] {
    let places = mentions(of: .finding).compactMap { mention in
      let name = mention.concept.name.prefix { $0 != "=" }
      return knowledge.findings.id(named: String(name)).map { ($0, mention.tokens) }
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// The first words that may mean several findings of which nothing is known, and which those are.
  func ambiguousWords(
    in utterance: String, _ knowledge: Knowledge, _ state: Session.State
  ) -> Pending? {
    for mention in mentions where mention.concept.kind == .finding {
      let names = [mention.concept] + mention.alternatives
      let findings = names.compactMap { knowledge.findings.id(named: $0.name) }
      guard mention.standing == .assured, mention.stance.polarity == .present,
        mention.stance.certainty != .hypothetical, findings.count > 1,
        findings.allSatisfy({ state.evidence[$0] == nil }),
        !state.clarified.isSuperset(of: findings)
      else { continue }
      let words = String(decoding: Array(utterance.utf8)[mention.span], as: UTF8.self)
      return .which(findings, words: words)
    }
    return nil
  }

  private func mentions(
    of patient: Patient, in tokens: Tokens, _ knowledge: Knowledge
  ) -> [Observation] {
    mentions.compactMap { mention in
      guard mention.concept.kind == .finding, mention.alternatives.isEmpty,
        patient.isMeant(by: mention, in: tokens)
      else { return nil }
      let parts = mention.concept.name.split(separator: "=").map(String.init)
      guard let name = parts.first, let id = knowledge.findings.id(named: name),
        let value = mention.observed
      else { return nil }
      if parts.count == 2, case .choice(let values, _) = knowledge.findings[id].kind {
        guard value == .present else { return nil }
        return values.firstIndex(of: parts[1]).map { Observation(id, .choice($0)) }
      }
      return Observation(id, value)
    }
  }

  /// The values that answer the question for a number, and those that need no question: an age, a
  /// size or a time that can only be that of what the conversation is about.
  private func values(
    for question: Question?, of patient: Patient, in tokens: Tokens, _ known: Evidence,
    _ knowledge: Knowledge
  ) -> [Observation] {
    let asked = question?.findings ?? []
    let numbers = knowledge.findings.ids.filter { knowledge.findings[$0].kind.expected != nil }
    return numbers.compactMap { id in
      guard case .number(let unit) = knowledge.findings[id].kind else { return nil }
      let fitting = values.lazy.compactMap { value in value.range(in: unit).map { (value, $0) } }
      if asked.contains(id) { return fitting.first.map { Observation(id, .number($0.1)) } }
      let isOnlyOne = numbers.count { knowledge.findings[$0].kind == .number(unit) } == 1
      guard unit != nil, isOnlyOne else { return nil }
      let expected = knowledge.findings[id].kind.expected
      // "Sorry, three years": who takes something back speaks of what they have told.
      let isCorrection = !corrections.isEmpty && known[id] != nil
      return fitting.first { value, _ in
        value.isOf(expected)
          && (isCorrection || value.needsNoQuestion(of: patient, in: tokens)
            || introducesSomebody(value))
      }.map { Observation(id, .number($0.1)) }
    }
  }
}

extension Interpretation {
  /// Whether a value is part of what names somebody: "a 55 year old woman".
  private func introducesSomebody(_ value: StatedValue) -> Bool {
    value.kind == .age
      && mentions(of: .finding).contains { mention in
        mention.concept.name.hasPrefix("\(PersonWord.sex.rawValue)=")
          && mention.tokens.overlaps(value.tokens)
      }
  }
}

extension Mention {
  /// What the mention says of the person, or `nil` when it says nothing certain.
  fileprivate var observed: Observation.Value? {
    guard stance.certainty != .hypothetical else { return nil }
    switch standing {
    case .assured: break
    case .mustConfirm: return .unsure
    case .offSubject, .retracted: return nil
    }
    if stance.certainty == .unsure { return .unsure }
    return stance.polarity == .present ? .present : .absent
  }
}

extension StatedValue {
  /// The words before a length of time that make it one since something began.
  private static let sinceWords: Set = ["for", "past", "last", "over"]
  /// The words after a length that make it that of a person.
  private static let statureWords: Set = ["tall", "high"]
  /// How far from the start an age stands that introduces somebody: "my 8 year old son has".
  private static let introduction = 2

  /// Whether the value is of a kind, a time since something began being a length of time.
  fileprivate func isOf(_ expected: Kind?) -> Bool {
    kind == expected || (kind == .onset && expected == .duration)
  }

  /// Whether the value is clearly about the patient or about what they tell of, though nobody asked.
  fileprivate func needsNoQuestion(of patient: Patient, in tokens: Tokens) -> Bool {
    switch meaning {
    case .age:
      switch rule {
      case .ageByPerson, .ageByDecade: patient == .speaker
      default: self.tokens.lowerBound <= Self.introduction
      }
    case .onset(.ago): true
    case .duration:
      self.tokens.lowerBound > 0
        && Self.sinceWords.contains(tokens.text(at: self.tokens.lowerBound - 1))
    case .length:
      self.tokens.upperBound >= tokens.count
        || !Self.statureWords.contains(tokens.text(at: self.tokens.upperBound))
    case .number, .ordinal, .temperature, .severity, .frequency, .side, .onset: false
    }
  }

  /// The amount in a unit, or `nil` when it is of another kind.
  fileprivate func range(in unit: Expressions.Unit?) -> ClosedRange<Double>? {
    // How old somebody was then is no length of time since.
    if case .onset(.age) = meaning { return nil }
    guard let amount else { return nil }
    let own: Expressions.Unit? =
      switch kind {
      case .age: Unit("years")
      case .duration, .onset: Unit("days")
      case .length: Unit("mm")
      case .number, .ordinal, .temperature, .severity, .frequency, .side: nil
      }
    guard let own, let unit else {
      return own == nil && unit == nil ? amount.low...amount.high : nil
    }
    guard let low = own.convert(amount.low, to: unit), let high = own.convert(amount.high, to: unit)
    else { return nil }
    return low...max(low, high)
  }
}
