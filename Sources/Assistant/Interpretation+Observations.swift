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
    let mentioned = mentions(of: patient, in: tokens, knowledge)
    let stated = StatedFacts(self, of: patient, in: tokens, answering: question, known, knowledge)
    return mentioned + stated.observations(beside: mentioned)
  }

  /// Where each finding is mentioned, as places among the tokens; the first place counts.
  func places(of knowledge: Knowledge) -> [ID<Finding>: Range<Int>] {
    let places = mentions(of: .finding).compactMap { mention in
      knowledge.findings.id(named: mention.concept.findingName).map { ($0, mention.tokens) }
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// The findings that are known and that the person takes back by their names.
  func disowned(of known: Evidence, _ knowledge: Knowledge) -> [ID<Finding>] {
    let names = disowned.flatMap { [$0.concept] + $0.alternatives }.map(\.findingName)
    var seen: Set<ID<Finding>> = []
    return names.compactMap { knowledge.findings.id(named: $0) }.filter {
      known[$0] != nil && seen.insert($0).inserted
    }
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
    mentions.flatMap { mention -> [Observation] in
      guard mention.concept.kind == .finding, patient.isMeant(by: mention, in: tokens),
        var value = mention.observed
      else { return [] }
      if value == .present, mention.isGuarded, isLongAgo(mention),
        !knowledge.isVerdict(mention.concept.name)
      {
        value = .unsure
      }
      // Who denies words of several meanings denies them in each.
      guard mention.alternatives.isEmpty || value == .absent else { return [] }
      return ([mention.concept] + mention.alternatives).compactMap {
        Observation($0.name, value, in: knowledge)
      }
    }
  }
}

extension Interpretation {
  /// From how many days on a danger sign is no longer taken for one of today.
  private static let longAgo = 14.0
  /// How many tokens may stand between a danger sign and its time.
  private static let reach = 2

  /// Whether a danger sign is one of the past, as in "I collapsed ten years ago": then it is asked
  /// about.
  private func isLongAgo(_ mention: Mention) -> Bool {
    values.contains { value in
      guard case .onset(.ago(let amount)) = value.meaning else { return false }
      let gap = value.tokens.lowerBound - mention.tokens.upperBound
      return amount.low >= Self.longAgo && (0...Self.reach).contains(gap)
    }
  }
}

extension Knowledge {
  /// Whether a finding is what an expert or a test once said, which stays so however long ago it was.
  fileprivate func isVerdict(_ name: String) -> Bool {
    findings.id(named: name).map { findings[$0].knower != .oneself } ?? false
  }
}

extension Observation {
  /// What a concept's name makes known: of a choice it holds the value, as in `sex=female`.
  fileprivate init?(_ concept: String, _ value: Value, in knowledge: Knowledge) {
    let parts = concept.split(separator: "=").map(String.init)
    guard let name = parts.first, let id = knowledge.findings.id(named: name) else { return nil }
    guard parts.count == 2, case .choice(let values, _) = knowledge.findings[id].kind else {
      self.init(id, value)
      return
    }
    guard value == .present, let place = values.firstIndex(of: parts[1]) else { return nil }
    self.init(id, .choice(place))
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

extension Concept {
  /// The name of the finding that it is, or holds a value of, as in `sex=female`.
  fileprivate var findingName: String { String(name.prefix { $0 != "=" }) }
}
