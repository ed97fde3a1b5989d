internal import Expressions

/// All likelihoods of a pack, by finding, in the form in which they are used.
struct LikelihoodTables: Sendable {
  /// How often each finding is there.
  let presence: [PresenceColumn]
  /// How often each finding is there among those in whom its parent is.
  let presenceGivenParent: [PresenceColumn?]
  /// The values of each choice.
  let values: [ValueTable?]
  /// The ages of the hypotheses that state some, by place.
  let ages: [(hypothesis: Int, density: AgeDensity)]
  /// The ages by spans of life, for telling how much a question about the age would tell.
  let ageSpans: ValueTable?
  /// The finding that holds the age.
  let age: ID<Finding>?

  /// Compiles the tables.
  ///
  /// - Complexity: O(*n*) in the rows of evidence of all conditions.
  init(_ knowledge: Knowledge, _ hypotheses: Hypotheses) {
    let error = knowledge.settings.answerError
    var draft = PresenceDraft(knowledge)
    var counts = knowledge.findings.map(ValueCounts.init)
    for (place, id) in hypotheses.conditions.enumerated() {
      var valued: [ID<Finding>: [EvidenceLink]] = [:]
      for link in knowledge.conditions[id].evidence {
        if link.value == nil {
          let told = 1 - knowledge.findings[link.finding].undiagnosed
          draft.note(told * link.likelihood.probability, of: link.finding, under: place)
        } else {
          valued[link.finding, default: []].append(link)
        }
      }
      for (finding, links) in valued { counts[finding.index]?.add(links, of: place) }
    }
    draft.liftParents(in: knowledge)
    let answerError = AnswerError(knowledge.settings)
    presence = draft.columns(error: answerError)
    presenceGivenParent = draft.columnsGivenParents(in: knowledge, error: answerError)
    let usual = knowledge.findings.id(named: PersonWord.sex.rawValue)
    values = knowledge.findings.ids.map { id in
      counts[id.index]?.table(error: error)
        ?? (id == usual ? Self.sexes(id, knowledge, hypotheses) : nil)
    }
    age = knowledge.findings.id(named: PersonWord.age.rawValue)
    ages = hypotheses.conditions.enumerated().compactMap { place, id in
      knowledge.conditions[id].population.age?.converted(to: Unit("years")).map {
        (place, AgeDensity(lower: $0.lower, upper: $0.upper))
      }
    }
    ageSpans = Self.ageSpans(ages)
  }

  /// The years at which the spans of life begin, and the end of the last.
  private static let spans = [0, 0.25, 2, 6, 13, 18, 30, 45, 60, 75, AgeDensity.greatestAge]

  private static func ageSpans(_ ages: [(hypothesis: Int, density: AgeDensity)]) -> ValueTable? {
    guard !ages.isEmpty else { return nil }
    let spans = zip(spans, spans.dropFirst())
    return ValueTable(
      background: spans.map { ($1 - $0) / AgeDensity.greatestAge },
      rows: ages.map { entry in
        let shares = spans.map { entry.density.share(from: $0, to: $1) }
        let whole = shares.reduce(0, +)
        return (hypothesis: entry.hypothesis, probabilities: shares.map { $0 / whole })
      }, isMultiple: false)
  }

  /// The sexes of people with each condition, where it states a usual or an only one.
  private static func sexes(
    _ id: ID<Finding>, _ knowledge: Knowledge, _ hypotheses: Hypotheses
  ) -> ValueTable? {
    guard case .choice(let words, _) = knowledge.findings[id].kind, !words.isEmpty else {
      return nil
    }
    let error = knowledge.settings.answerError
    let even = 1 / Double(words.count)
    let rows = hypotheses.conditions.enumerated().compactMap { place, id -> (Int, [Double])? in
      let population = knowledge.conditions[id].population
      if let only = population.onlySex, words.contains(only) {
        return (place, words.map { ($0 == only ? 1 - error : 0) + error * even })
      }
      guard let sex = population.sex, words.contains(sex) else { return nil }
      let preference = Condition.Population.preference
      let whole = preference + Double(words.count) - 1
      return (place, words.map { ($0 == sex ? preference : 1) / whole })
    }
    guard !rows.isEmpty else { return nil }
    return ValueTable(
      background: words.map { _ in even },
      rows: rows.map { (hypothesis: $0.0, probabilities: $0.1) }, isMultiple: false)
  }
}

/// The names of the findings that say who somebody is, which a condition's population refers to.
package enum PersonWord: String {
  /// The age, a number in a unit of time.
  case age
  /// The sex, a choice.
  case sex
}

extension ValueCounts {
  /// Counts of a finding's values, or `nil` for one that isn't a choice.
  fileprivate init?(_ finding: Finding) {
    guard case .choice(let values, let multiple) = finding.kind else { return nil }
    self.init(values: values.count, isMultiple: multiple, isOrdered: finding.isOrdered)
  }
}

/// Probabilities of presence while they are gathered.
private struct PresenceDraft {
  private var rows: [[Int: Double]]
  private var backgrounds: [Double]

  init(_ knowledge: Knowledge) {
    rows = Array(repeating: [:], count: knowledge.findings.count)
    backgrounds = knowledge.findings.map(\.background)
  }

  mutating func note(_ probability: Double, of finding: ID<Finding>, under hypothesis: Int) {
    rows[finding.index][hypothesis] = probability
  }

  /// Sees to it that a finding is at least as frequent as those that make no sense without it.
  mutating func liftParents(in knowledge: Knowledge) {
    let depths = knowledge.findings.ids.map { (id: $0, depth: knowledge.ancestors(of: $0).count) }
    for (id, _) in depths.filter({ $0.depth > 0 }).sorted(by: { $1.depth < $0.depth }) {
      guard let parent = knowledge.findings[id].parent else { continue }
      backgrounds[parent.index] = max(backgrounds[parent.index], backgrounds[id.index])
      for (hypothesis, probability) in rows[id.index] {
        let own = rows[parent.index][hypothesis] ?? backgrounds[parent.index]
        if probability > own { rows[parent.index][hypothesis] = probability }
      }
    }
  }

  func columns(error: AnswerError) -> [PresenceColumn] {
    zip(rows, backgrounds).map { rows, background in
      PresenceColumn(
        rows.sorted { $0.key < $1.key }.map { (hypothesis: $0.key, probability: $0.value) },
        background: background, error: error)
    }
  }

  /// The chain rule: of those who have the parent, so many have the child.
  func columnsGivenParents(in knowledge: Knowledge, error: AnswerError) -> [PresenceColumn?] {
    knowledge.findings.ids.map { id in
      guard let parent = knowledge.findings[id].parent else { return nil }
      let own = rows[id.index]
      let above = rows[parent.index]
      let (background, wider) = (backgrounds[id.index], backgrounds[parent.index])
      let mentioned = Set(own.keys).union(above.keys).sorted()
      return PresenceColumn(
        mentioned.map { place in
          (
            hypothesis: place,
            probability: min((own[place] ?? background) / (above[place] ?? wider), 1)
          )
        }, background: background / wider, error: error)
    }
  }
}
