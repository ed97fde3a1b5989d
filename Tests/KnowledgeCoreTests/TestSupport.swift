import Expressions
import KnowledgeCore
import TestSupport

/// Builds tiny knowledge bases by name.
struct TinyKnowledge {
  private(set) var knowledge = Knowledge()
  private var findings: [Finding] = []
  private var conditions: [Condition] = []
  private var redFlags: [RedFlag] = []
  private var modifiers: [UrgencyModifier] = []
  private var questions: [Question] = []

  /// Adds findings that are there or aren't.
  mutating func add(findings names: String..., background: Double = 0.1) {
    for name in names { add(finding: name, background: background) }
  }

  /// Adds a finding.
  mutating func add(
    finding name: String, kind: Finding.Kind = .yesNo, impliedBy: Expression? = nil,
    background: Double = 0.1
  ) {
    findings.append(
      Finding(
        name: name, group: ID(index: 0), label: name, kind: kind, impliedBy: impliedBy,
        background: background))
    knowledge.findings = Table(findings)
  }

  /// Adds a condition with the likelihoods of findings that were added before.
  mutating func add(
    condition name: String, urgency: Urgency = .routine, weight: Double = 1,
    parent: ID<Condition>? = nil, _ links: KeyValuePairs<String, Likelihood> = [:]
  ) {
    let evidence = links.compactMap { name, likelihood in
      knowledge.findings.id(named: name).map { finding in
        EvidenceLink(finding: finding, likelihood: likelihood, grade: .judgement, sources: [])
      }
    }
    conditions.append(
      Condition(
        name: name, title: name, group: "", parent: parent, summary: "", urgency: urgency,
        urgencyReason: "", priorWeight: weight, priorGrade: .judgement, evidence: evidence))
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

  /// Adds a question about findings that were added before, each in an answer of its own.
  mutating func add(
    question name: String, isSafety: Bool = false, askIf: Expression? = nil, about names: String...
  ) {
    let answers = names.compactMap { name in
      knowledge.findings.id(named: name).map { finding in
        Question.Answer(label: name, observations: [Observation(finding, .present)])
      }
    }
    questions.append(
      Question(
        name: name, text: name, shorter: name, reason: "", isSafety: isSafety,
        rank: questions.count, askIf: askIf, allowsSeveral: false, answers: answers, sources: []))
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

  /// The triage of evidence, ranked as a conversation would.
  func triage(_ evidence: Evidence) -> Triage {
    Triage(of: evidence, ranking: Ranking(of: evidence, in: self), in: self)
  }

  /// The names of the red flags that are up.
  func flags(_ evidence: Evidence) -> [String] {
    triage(evidence).flags.map { redFlags[$0].name }
  }

  /// Random findings and conditions.
  static func random(using random: inout SplitMix64) -> Knowledge {
    var tiny = TinyKnowledge()
    let names = (0..<Int.random(in: 2...8, using: &random)).map { "f\($0)" }
    for name in names {
      tiny.add(findings: name, background: Double.random(in: 0.01...0.6, using: &random))
    }
    var conditions: [Condition] = []
    for index in 0..<Int.random(in: 2...6, using: &random) {
      let linked = tiny.knowledge.findings.ids.filter { _ in Bool.random(using: &random) }
      conditions.append(
        Condition(
          name: "c\(index)", title: "", group: "", summary: "", urgency: .routine,
          urgencyReason: "", priorWeight: Double.random(in: 0.01...5, using: &random),
          priorGrade: .judgement,
          evidence: linked.map {
            EvidenceLink(
              finding: $0, likelihood: .random(using: &random), grade: .judgement, sources: [])
          }))
    }
    var knowledge = tiny.knowledge
    knowledge.conditions = Table(conditions)
    return knowledge
  }

  /// Random observations, none twice, in no order.
  func randomObservations(
    of values: [Observation.Value] = [.present, .absent, .unsure],
    using random: inout SplitMix64
  ) -> [Observation] {
    findings.ids.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      .map { Observation($0, random.pick(values)) }.shuffled(using: &random)
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
