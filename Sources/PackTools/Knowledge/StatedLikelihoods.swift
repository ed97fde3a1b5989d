internal import KnowledgeCore

/// The likelihoods that one condition states, by finding.
struct StatedLikelihoods: Sendable {
  /// The findings of which it states anything that can be drawn, in the order in which it does.
  let findings: [ID<Finding>]
  /// How often each is there at all, where that is stated; never less often than what makes no sense
  /// without it.
  let presence: [ID<Finding>: Double]
  /// How often each value of a choice occurs, where that is stated.
  let values: [ID<Finding>: [Double?]]

  /// Gathers the likelihoods; numbers are left out, as no row says which one.
  init(of condition: ID<Condition>, in knowledge: Knowledge) {
    var findings: [ID<Finding>] = []
    var presence: [ID<Finding>: Double] = [:]
    var values: [ID<Finding>: [Double?]] = [:]
    for link in knowledge.conditions[condition].evidence {
      let likelihood = link.likelihood.probability
      switch (knowledge.findings[link.finding].kind, link.value) {
      case (.number, _): continue
      case (.choice(let words, _), let place?):
        values[link.finding, default: Array(repeating: nil, count: words.count)][place] =
          likelihood
      case (.yesNo, _), (.choice, nil): presence[link.finding] = likelihood
      }
      if !findings.contains(link.finding) { findings.append(link.finding) }
    }
    self.findings = findings
    self.values = values
    self.presence = presence.reduce(into: presence) { lifted, row in
      for ancestor in knowledge.ancestors(of: row.key) {
        lifted[ancestor] = lifted[ancestor].map { max($0, row.value) }
      }
    }
  }
}
