internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// What the values of an utterance make known: ages, sexes, sizes and times.
///
/// A value answers the question that asks for its kind. Without a question it counts only where it can
/// be nobody's but the patient's, and of nothing but what they tell of.
struct StatedFacts {
  /// How far from the start an age stands that introduces somebody: "my 8 year old son has".
  private static let introduction = 2
  /// The ages that a number alone between pauses may be: smaller ones rather count something.
  private static let bareAges = 13.0...110.0
  /// From this length on, in millimetres, it is that of a person, a room or a way.
  private static let longest = 1_000.0

  let interpretation: Interpretation
  private let patient: Patient
  let tokens: Tokens
  private let question: Question?
  private let known: Evidence
  let knowledge: Knowledge

  init(
    _ interpretation: Interpretation, of patient: Patient, in tokens: Tokens,
    answering question: Question?, _ known: Evidence, _ knowledge: Knowledge
  ) {
    self.interpretation = interpretation
    self.patient = patient
    self.tokens = tokens
    self.question = question
    self.known = known
    self.knowledge = knowledge
  }

  /// All that becomes known; a word for somebody's sex says more than a letter.
  func observations(beside mentioned: [Observation]) -> [Observation] {
    let numbers = knowledge.findings.ids.filter { knowledge.findings[$0].kind.expected != nil }
    let sex = sex.flatMap { sex in
      mentioned.contains { $0.finding == sex.finding } ? nil : sex
    }
    return numbers.compactMap { number($0, among: numbers) } + [sex].compactMap(\.self)
  }

  /// The value that answers the question for a number, or else is clearly of that number.
  private func number(_ id: ID<Finding>, among numbers: [ID<Finding>]) -> Observation? {
    guard case .number(let unit) = knowledge.findings[id].kind else { return nil }
    let expected = knowledge.findings[id].kind.expected
    let fitting = interpretation.values.lazy.compactMap { value in
      value.range(in: unit, as: expected).map { (value, $0) }
    }
    if question.map(knowledge.subjects)?.contains(id) ?? false {
      return fitting.first.map { Observation(id, .number($0.1)) }
    }
    let isOnlyOne = numbers.count { knowledge.findings[$0].kind == .number(unit) } == 1
    guard unit != nil, isOnlyOne else { return nil }
    // "Sorry, three years": who takes something back speaks of what they have told.
    let isCorrection = !interpretation.corrections.isEmpty && known[id] != nil
    let stated = fitting.filter { value, _ in
      value.isOf(expected) && (isCorrection || needsNoQuestion(value))
    }
    guard expected == .duration else { return stated.first.map { Observation(id, .number($0.1)) } }
    return time(among: Array(stated), isKnown: known[id] != nil && !isCorrection).map {
      Observation(id, .number($0))
    }
  }

  /// The sex that a letter beside the patient's age stands for.
  private var sex: Observation? {
    guard let id = knowledge.findings.id(named: PersonWord.sex.rawValue),
      case .choice(let values, _) = knowledge.findings[id].kind
    else { return nil }
    for value in interpretation.values {
      guard let sex = value.sex, needsNoQuestion(value),
        let place = values.firstIndex(of: sex.rawValue)
      else { continue }
      return Observation(id, .choice(place))
    }
    return nil
  }

  /// Whether a value is clearly about the patient or about what they tell of, though nobody asked.
  private func needsNoQuestion(_ value: StatedValue) -> Bool {
    switch value.meaning {
    case .age: isAgeOfPatient(value)
    case .number(let amount):
      question == nil && !value.surroundings.isDisjoint(with: [.alone, .introduces])
        && tokens.count > value.tokens.count
        && amount.low == amount.high && amount.low == amount.low.rounded()
        && Self.bareAges.contains(amount.low)
    case .onset(.ago): true
    case .duration: value.surroundings.contains(.since) || isAloneOfItsKind(value)
    case .length(let amount):
      !value.surroundings.contains(.stature) && amount.high < Self.longest
    case .ordinal, .temperature, .severity, .frequency, .side, .onset: false
    }
  }

  private func isAgeOfPatient(_ value: StatedValue) -> Bool {
    switch value.rule {
    case .ageByPerson, .ageByDecade: patient == .speaker || introducesPatient(value)
    case .ageByPronoun: patient != .speaker
    case .ageOfPerson:
      introducesPatient(value) || patient.isCalled(oneOf: value.tokens.map(tokens.text))
    case .ageAndSex: true
    default: value.tokens.lowerBound <= Self.introduction || introducesPatient(value)
    }
  }

  /// Whether a value is part of what names the patient: "a 55 year old woman".
  private func introducesPatient(_ value: StatedValue) -> Bool {
    interpretation.mentions(of: .finding).contains { mention in
      mention.namesPerson && mention.tokens.overlaps(value.tokens)
        && patient.isMeant(by: mention, in: tokens)
    }
  }
}

extension StatedValue {
  /// Whether the value is of a kind: a time since something began is a length of time, and a number
  /// may be an age.
  fileprivate func isOf(_ expected: Kind?) -> Bool {
    kind == expected || (kind == .onset && expected == .duration)
      || (kind == .number && expected == .age)
  }

  /// The amount in a unit, or `nil` when it is of another kind.
  fileprivate func range(
    in unit: Expressions.Unit?, as expected: Kind?
  ) -> ClosedRange<Double>? {
    // How old somebody was then is no length of time since.
    if case .onset(.age) = meaning { return nil }
    guard let amount else { return nil }
    let own: Expressions.Unit? =
      switch kind {
      case .age: Unit("years")
      case .number where expected == .age: Unit("years")
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

extension Mention {
  /// Whether it names somebody by their sex: "a woman", "my son".
  var namesPerson: Bool { concept.name.hasPrefix("\(PersonWord.sex.rawValue)=") }
}
