internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

extension Interpretation {
  /// What the mentions and values make known about the person.
  ///
  /// Somebody else's fever, or one that would be a reason to call, says nothing; what may be meant
  /// in several ways, or rests on a misspelt word of a warning sign, is kept open.
  func observations(
    of patient: Patient, in tokens: Tokens, answering question: Question?,
    _ knowledge: Knowledge
  ) -> [Observation] {
    mentions(of: patient, in: tokens, knowledge) + values(for: question, in: knowledge)
  }

  /// Where each finding is mentioned, as places among the tokens; the first place counts.
  func places(of knowledge: Knowledge) -> [ID<Finding>: Range<Int>] {
    let places = mentions(of: .finding).compactMap { mention in
      let name = mention.concept.name.prefix { $0 != "=" }
      return knowledge.findings.id(named: String(name)).map { ($0, mention.tokens) }
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
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

  /// The values that answer a question for a number.
  private func values(for question: Question?, in knowledge: Knowledge) -> [Observation] {
    let asked = question?.findings ?? []
    return asked.compactMap { id in
      guard case .number(let unit) = knowledge.findings[id].kind else { return nil }
      return values.lazy.compactMap { $0.range(in: unit) }.first.map {
        Observation(id, .number($0))
      }
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
  /// The amount in a unit, or `nil` when it is of another kind.
  fileprivate func range(in unit: Expressions.Unit?) -> ClosedRange<Double>? {
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
