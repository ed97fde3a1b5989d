internal import Expressions

/// The questions that can still be asked, and what an answer to each could tell.
struct OpenQuestions {
  /// A question and how much it is worth asking.
  struct Candidate {
    /// The question.
    let question: ID<Question>
    /// The expected gain less the burden, in nats.
    let gain: Double
  }

  private let reasoner: Reasoner
  private let evidence: Evidence
  private let questions: [(id: ID<Question>, findings: [ID<Finding>])]
  private let knownInGroup: [Int]

  init(_ reasoner: Reasoner, _ interview: Interview, _ evidence: Evidence) {
    self.reasoner = reasoner
    self.evidence = evidence
    let knowledge = reasoner.knowledge
    let settled = reasoner.settled(evidence)
    let circumstances = reasoner.circumstances(evidence)
    let asked = Set(interview.asked)
    questions = knowledge.questions.ids.compactMap { id in
      guard !asked.contains(id), !reasoner.isSpare(id) else { return nil }
      let open = reasoner.questionFindings[id.index].filter { !settled[$0.index] }
      let tells = !open.isEmpty || reasoner.questionFindings[id.index].isEmpty
      guard tells, reasoner.isForThisPerson(id, circumstances) else { return nil }
      return (id, open)
    }
    var counts = [Int](repeating: 0, count: knowledge.groups.count)
    for observation in evidence.observations where observation.value != .unsure {
      let group = knowledge.findings[observation.finding].group.index
      if group < counts.count { counts[group] += 1 }
    }
    knownInGroup = counts
  }

  /// Whether a question can still be asked.
  func contains(_ id: ID<Question>) -> Bool { questions.contains { $0.id == id } }

  /// The first question that looks for danger, in the order of the pack.
  var safety: ID<Question>? {
    questions.first { reasoner.knowledge.questions[$0.id].isSafety }?.id
  }

  /// The question that is most worth asking; of equals the first.
  func mostInforming(_ belief: Belief) -> Candidate? {
    var gains = [InformationGain?](repeating: nil, count: reasoner.knowledge.findings.count)
    var best: Candidate?
    for (id, findings) in questions {
      let gain = worth(of: findings, belief, &gains) - reasoner.burdens[id.index]
      if gain > best?.gain ?? -.infinity { best = Candidate(question: id, gain: gain) }
    }
    return best
  }

  /// What the answers to a question are expected to tell together.
  ///
  /// Each answer takes its part of the uncertainty that the others leave, so a question about ten
  /// things never promises more than there is to know.
  private func worth(
    of findings: [ID<Finding>], _ belief: Belief, _ gains: inout [InformationGain?]
  ) -> Double {
    let dangerEntropy = binaryEntropy(belief.danger)
    var (left, dangerLeft) = (1.0, 1.0)
    for finding in findings {
      let gain = gains[finding.index] ?? gain(from: finding, belief)
      gains[finding.index] = gain
      if belief.entropy > 0 { left *= 1 - min(gain.aboutConditions / belief.entropy, 1) }
      if dangerEntropy > 0 { dangerLeft *= 1 - min(gain.aboutDanger / dangerEntropy, 1) }
    }
    return belief.entropy * (1 - left)
      + reasoner.knowledge.settings.riskWeight * dangerEntropy * (1 - dangerLeft)
  }

  private func gain(from finding: ID<Finding>, _ belief: Belief) -> InformationGain {
    let direct = reasoner.gain(from: finding, belief, evidence)
    let implied = reasoner.impliedByNumber[finding] ?? []
    let all = implied.reduce(direct) { $0 + reasoner.gain(from: $1, belief, evidence) }
    let group = reasoner.knowledge.findings[finding].group.index
    let known = group < knownInGroup.count ? min(knownInGroup[group], 3) : 0
    var share = 1.0
    for _ in 0..<known { share *= reasoner.independence[finding.index] }
    return InformationGain(
      aboutConditions: all.aboutConditions * share, aboutDanger: all.aboutDanger * share)
  }
}

extension InformationGain {
  fileprivate static func + (left: InformationGain, right: InformationGain) -> InformationGain {
    InformationGain(
      aboutConditions: left.aboutConditions + right.aboutConditions,
      aboutDanger: left.aboutDanger + right.aboutDanger)
  }
}

extension Reasoner {
  /// Whether a question asks for one finding alone that a question of the pack asks for already.
  func isSpare(_ id: ID<Question>) -> Bool {
    knowledge.questions[id].isOwn && coveredFindings.contains(questionFindings[id.index][0])
  }

  /// Whether a red flag looks at a finding.
  public func isDangerSign(_ finding: ID<Finding>) -> Bool { dangerSigns.contains(finding) }

  /// Whether a question makes sense for the person, as far as is known.
  func isForThisPerson(_ id: ID<Question>, _ circumstances: Rule.Circumstances) -> Bool {
    questionRules[id.index].map { $0.truth(under: circumstances) == .yes } ?? true
  }

  /// Whether each finding needs no question: said, implied, senseless or excluded.
  func settled(_ evidence: Evidence) -> [Bool] {
    var settled = [Bool](repeating: false, count: knowledge.findings.count)
    for observation in evidence.observations {
      settled[observation.finding.index] = true
      guard observation.value == .absent else { continue }
      for child in descendants[observation.finding] ?? [] { settled[child.index] = true }
    }
    for id in implied(by: evidence) { settled[id.index] = true }
    for set in exclusiveSets where set.contains(where: { evidence[$0]?.isThere ?? false }) {
      for finding in set { settled[finding.index] = true }
    }
    return settled
  }

  /// How much an answer about one finding is expected to tell.
  func gain(from finding: ID<Finding>, _ belief: Belief, _ evidence: Evidence) -> InformationGain {
    let parent = ancestors[finding.index].first
    let isGivenParent = parent.map { evidence[$0]?.isThere ?? false } ?? false
    let column = column(of: finding, givenParent: isGivenParent)
    let presence = belief.gain(from: column)
    let table = finding == tables.age ? tables.ageSpans : tables.values[finding.index]
    guard let table else { return presence }
    let isAlways = column.rows.isEmpty
    let among = isAlways ? PresenceColumn([], background: 1, error: .none) : column
    let values = belief.gain(from: table, among)
    return InformationGain(
      aboutConditions: (isAlways ? 0 : presence.aboutConditions) + values.aboutConditions,
      aboutDanger: presence.aboutDanger)
  }
}
