internal import KnowledgeCore
internal import Packs

/// Puts a summary together from what a conversation came to.
struct VisitSummaryBuilder {
  let pack: Pack
  let evidence: Evidence
  let judgement: Judgement
  let phrasing: Phrasing
  /// The candidates that anything speaks for, best first.
  let explanations: [Explanation]
  /// What the person typed, by turn; empty where nobody kept it.
  let utterances: [String?]

  /// The most candidates that are told of.
  private static let mostCandidates = 5

  /// - Parameters:
  ///   - state: Where the conversation stands.
  ///   - judgement: What is known comes to this.
  ///   - utterances: What the person typed, by turn, with `nil` for what was done otherwise.
  ///   - pack: The pack.
  init(
    _ state: Session.State, _ judgement: Judgement, saying utterances: [String?] = [], in pack: Pack
  ) {
    self.pack = pack
    self.utterances = utterances
    evidence = state.evidence
    self.judgement = judgement
    phrasing = Phrasing(pack.knowledge)
    explanations = pack.reasoner.fitting(judgement.ranking, evidence, atMost: Self.mostCandidates)
  }

  var knowledge: Knowledge { pack.knowledge }

  var ranking: Ranking { judgement.ranking }

  var triage: Triage { judgement.triage }

  /// The summary of a conversation about somebody.
  func summary(of patient: Patient?) -> VisitSummary {
    var summary = VisitSummary(pack: VisitSummary.PackNote(pack.manifest))
    summary.person = person(patient)
    summary.reason = reason
    addFindings(to: &summary)
    summary.redFlags = redFlags
    summary.candidates = explanations.map(candidate)
    summary.urgency = judgement.level(in: knowledge)
    addAdvice(to: &summary)
    summary.sources = sources(of: summary)
    return summary
  }

  /// The first words that told something, which a greeting doesn't; or else the very first.
  private var reason: String? {
    let telling = evidence.entries.filter { $0.provenance.words != nil }.map(\.provenance.turn)
      .min()
    let told = telling.flatMap { turn in
      utterances.indices.contains(turn - 1) ? utterances[turn - 1] : nil
    }
    return told ?? utterances.lazy.compactMap(\.self).first
  }

  private func person(_ patient: Patient?) -> VisitSummary.Person {
    var person = VisitSummary.Person()
    if case .other = patient { person.isSpeaker = false }
    person.age = value(of: .age)
    person.sex = value(of: .sex)
    person.notTold = [PersonWord.age, .sex].compactMap { word in
      knowledge.findings.id(named: word.rawValue).flatMap { id in
        value(of: word) == nil ? knowledge.findings[id].label : nil
      }
    }
    return person
  }

  private func value(of word: PersonWord) -> String? {
    guard let id = knowledge.findings.id(named: word.rawValue),
      let value = evidence[id], value.isThere
    else { return nil }
    return phrasing.value(Observation(id, value))
  }

  /// The names of sources.
  func names(_ sources: [ID<Source>]) -> [String] { sources.map { knowledge.sources[$0].name } }

  /// Every source that a summary names, in the order of the pack.
  private func sources(of summary: VisitSummary) -> [VisitSummary.CitedSource] {
    let named = summary.citedNames
    return knowledge.sources.filter { named.contains($0.name) }.map(VisitSummary.CitedSource.init)
  }
}

extension VisitSummary {
  /// The names of the sources that stand beside what is said.
  fileprivate var citedNames: Set<String> {
    var names: [String] = []
    for warning in redFlags.all { names += warning.sources }
    for ground in urgency?.reasons ?? [] { names += ground.sources }
    for candidate in candidates {
      for reason in candidate.supporting + candidate.opposing { names += reason.basis.sources }
      for point in candidate.open { names += point.basis.sources }
    }
    for point in notAsked { names += point.basis.sources }
    for advice in tests + meanwhile + comeBackIf { names += advice.sources }
    return Set(names)
  }
}

extension VisitSummary.PackNote {
  fileprivate init(_ manifest: Pack.Manifest) {
    self.init(
      name: manifest.name, version: manifest.version, title: manifest.title,
      language: manifest.language, intendedUse: manifest.intendedUse,
      population: manifest.population, limits: manifest.limits, review: manifest.review)
  }
}
