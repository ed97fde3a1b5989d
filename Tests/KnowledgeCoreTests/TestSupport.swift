import Expressions
import KnowledgeCore
import TestSupport

/// Builds tiny knowledge bases by name.
struct TinyKnowledge {
  var knowledge = Knowledge()
  private var groups: [FindingGroup] = []
  private var findings: [Finding] = []
  private var conditions: [Condition] = []
  private var redFlags: [RedFlag] = []
  private var modifiers: [UrgencyModifier] = []
  private var questions: [Question] = []

  /// Adds findings that are there or aren't.
  mutating func add(findings names: String..., background: Double = 0.1) {
    for name in names { add(finding: name, background: background) }
  }

  /// Adds a group, to which findings belong by its place.
  mutating func add(
    group name: String, correlation: Double = 0, exclusive: [[ID<Finding>]] = []
  ) {
    groups.append(
      FindingGroup(name: name, label: name, exclusive: exclusive, correlation: correlation))
    knowledge.groups = Table(groups)
  }

  /// Adds a finding.
  mutating func add(
    finding name: String, group: Int = 0, kind: Finding.Kind = .yesNo, isOrdered: Bool = false,
    undiagnosed: Double = 0, parent: String? = nil, impliedBy: Expression? = nil,
    background: Double = 0.1
  ) {
    findings.append(
      Finding(
        name: name, group: ID(index: group), label: name, kind: kind, isOrdered: isOrdered,
        undiagnosed: undiagnosed, parent: parent.flatMap { knowledge.findings.id(named: $0) },
        impliedBy: impliedBy,
        background: background))
    knowledge.findings = Table(findings)
  }

  /// Adds a condition with the likelihoods of findings that were added before.
  mutating func add(
    condition name: String, urgency: Urgency = .routine, weight: Double = 1,
    parent: ID<Condition>? = nil, population: Condition.Population = Condition.Population(),
    onlySites: [String] = [], _ links: KeyValuePairs<String, Likelihood> = [:]
  ) {
    let evidence = links.compactMap { key, likelihood in
      let parts = key.split(separator: "=")
      return knowledge.findings.id(named: String(parts[0])).map { finding in
        EvidenceLink(
          finding: finding, value: parts.count > 1 ? Int(parts[1]) : nil, likelihood: likelihood,
          grade: .judgement, sources: [])
      }
    }
    conditions.append(
      Condition(
        name: name, title: name, group: "", parent: parent, summary: "", urgency: urgency,
        urgencyReason: "", priorWeight: weight, priorGrade: .judgement, population: population,
        onlySites: onlySites.compactMap { knowledge.findings.id(named: $0) }, evidence: evidence))
    knowledge.conditions = Table(conditions)
  }

  /// Adds a red flag.
  mutating func add(flag name: String, _ urgency: Urgency, when condition: Expression) {
    redFlags.append(
      RedFlag(
        name: name, title: name, urgency: urgency, condition: condition, advice: "", reason: "",
        sources: []))
    knowledge.redFlags = Table(redFlags)
  }

  /// Adds a modifier of urgency.
  mutating func add(modifier name: String, raise: Int, when condition: Expression) {
    modifiers.append(
      UrgencyModifier(name: name, condition: condition, raise: raise, reason: "", sources: []))
    knowledge.urgencyModifiers = Table(modifiers)
  }

  /// Adds the question that asks for one finding alone.
  mutating func add(ownQuestion name: String) {
    guard let id = knowledge.findings.id(named: name) else { return }
    questions.append(
      Question(
        asking: id, knowledge.findings[id], text: name, rank: questions.count,
        answers: [Question.Answer(label: "yes", observations: [Observation(id, .present)])]))
    knowledge.questions = Table(questions)
  }

  /// Adds a question about findings that were added before, each in an answer of its own.
  mutating func add(
    question name: String, isSafety: Bool = false, isPrivate: Bool = false,
    askIf: Expression? = nil, about names: String...
  ) {
    let answers = names.compactMap { name in
      knowledge.findings.id(named: name).map { finding in
        Question.Answer(label: name, observations: [Observation(finding, .present)])
      }
    }
    questions.append(
      Question(
        name: name, text: name, shorter: name, reason: "", isSafety: isSafety,
        rank: questions.count, askIf: askIf, answers: answers, isPrivate: isPrivate, sources: []))
    knowledge.questions = Table(questions)
  }
}

extension Knowledge {
  /// Evidence by the names of findings.
  func evidence(_ values: KeyValuePairs<String, Observation.Value>) -> Evidence {
    var evidence = Evidence()
    for (name, value) in values {
      if let finding = findings.id(named: name) { evidence.observe(Observation(finding, value)) }
    }
    return evidence
  }

  /// The ranking of evidence.
  func ranking(_ evidence: Evidence) -> Ranking { Reasoner(self).ranking(of: evidence) }

  /// The triage of evidence, ranked as a conversation would.
  func triage(_ evidence: Evidence) -> Triage {
    let reasoner = Reasoner(self)
    return reasoner.triage(of: evidence, ranking: reasoner.ranking(of: evidence))
  }

  /// The names of the red flags that are up.
  func flags(_ evidence: Evidence) -> [String] {
    triage(evidence).flags.map { redFlags[$0].name }
  }

  /// Random knowledge with everything that weighs: groups that go together, findings with parents,
  /// choices of one and of several values, ages, sexes and sites.
  static func random(using random: inout SplitMix64) -> Knowledge {
    var tiny = TinyKnowledge()
    tiny.add(group: "free")
    tiny.add(group: "together", correlation: Double.random(in: 0...1, using: &random))
    tiny.add(group: "sites", correlation: 0.3)
    tiny.add(finding: "age", kind: .number(Unit("years")))
    tiny.add(finding: "sex", kind: .choice(["female", "male"], multiple: false))
    var names: [String] = []
    for index in 0..<Int.random(in: 2...8, using: &random) {
      tiny.add(
        finding: "f\(index)", group: Int.random(in: 0...1, using: &random),
        parent: Bool.random(using: &random) ? names.last : nil,
        background: Double.random(in: 0.01...0.6, using: &random))
      names.append("f\(index)")
    }
    for index in 0..<3 {
      tiny.add(finding: "site\(index)", group: 2)
      tiny.add(
        finding: "choice\(index)", kind: .choice(["a", "b", "c"], multiple: index == 1),
        isOrdered: index == 2)
    }
    tiny.knowledge.settings.answerError = Double.random(in: 0...0.1, using: &random)
    if Bool.random(using: &random) {
      tiny.knowledge.settings.denialError = Double.random(in: 0...0.3, using: &random)
    }
    tiny.knowledge.settings.priorExponent = Double.random(in: 0...1, using: &random)
    var conditions: [Condition] = []
    for index in 0..<Int.random(in: 2...6, using: &random) {
      conditions.append(.random("c\(index)", in: tiny.knowledge, using: &random))
    }
    var knowledge = tiny.knowledge
    knowledge.conditions = Table(conditions)
    return knowledge
  }

  /// Random observations, none twice, in no order.
  func randomObservations(
    isKnown: Bool = false, using random: inout SplitMix64
  ) -> [Observation] {
    findings.ids.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }.map { id in
      var values: [Observation.Value] = isKnown ? [.absent] : [.absent, .unsure]
      switch findings[id].kind {
      case .yesNo: values += [.present, .present]
      case .choice(let words, let multiple):
        values += words.indices.map { .choice([$0]) }
        if multiple { values.append(.choice([0, 2])) }
      case .number:
        let age = Double(Int.random(in: 0...99, using: &random))
        values.append(.number(age...age + Double(Int.random(in: 0...9, using: &random))))
      }
      return Observation(id, random.pick(values))
    }.shuffled(using: &random)
  }
}

extension Condition {
  /// A random condition over the findings of some knowledge.
  static func random(
    _ name: String, in knowledge: Knowledge, using random: inout SplitMix64
  ) -> Condition {
    var links: [EvidenceLink] = []
    for id in knowledge.findings.ids where Bool.random(using: &random) {
      var values: [Int?] = [nil]
      if case .choice(let words, _) = knowledge.findings[id].kind {
        values += words.indices.filter { _ in Bool.random(using: &random) }
      }
      links += values.map {
        EvidenceLink(
          finding: id, value: $0, likelihood: .random(using: &random), grade: .judgement,
          sources: [])
      }
    }
    let lower = Double(Int.random(in: 0...60, using: &random))
    let sites = knowledge.findings.ids.filter { knowledge.findings[$0].group.index == 2 }
    return Condition(
      name: name, title: "", group: "", summary: "",
      urgency: random.pick(Urgency.allCases), urgencyReason: "",
      priorWeight: Double.random(in: 0.01...5, using: &random), priorGrade: .judgement,
      population: Condition.Population(
        age: Bool.random(using: &random) ? Quantity(lower, lower + 30, Unit("years")) : nil,
        sex: Bool.random(using: &random) ? "female" : nil,
        onlySex: Int.random(in: 0..<4, using: &random) == 0 ? "male" : nil),
      onlySites: Bool.random(using: &random) ? Array(sites.prefix(1)) : [], evidence: links)
  }
}

extension Likelihood {
  /// A random band or count.
  static func random(using random: inout SplitMix64) -> Likelihood {
    if Bool.random(using: &random) { return .frequency(random.pick(Frequency.allCases)) }
    let total = Int.random(in: 1...200, using: &random)
    return .rate(Rate(Int.random(in: 0...total, using: &random), of: total))
  }
}

extension Evidence {
  /// Evidence from observations, taken in one after the other.
  init(_ observations: some Sequence<Observation>) {
    self.init()
    for observation in observations { observe(observation) }
  }
}
