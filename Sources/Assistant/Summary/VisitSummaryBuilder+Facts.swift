internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

extension VisitSummaryBuilder {
  /// An observation as a fact.
  func fact(_ entry: Evidence.Entry) -> VisitSummary.Fact {
    let (observation, provenance) = (entry.observation, entry.provenance)
    let finding = knowledge.findings[observation.finding]
    var fact = VisitSummary.Fact(
      finding: finding.name, words: phrasing.plainWords(observation), turn: provenance.turn)
    switch (observation.value, finding.kind) {
    case (.choice(let places), .choice(let names, _)): fact.values = places.map { names[$0] }
    case (.number(let range), .number(let unit)):
      fact.range = [range.lowerBound, range.upperBound]
      fact.unit = unit?.name
    default: break
    }
    fact.said = quotation(provenance)
    return fact
  }

  /// What is known of a finding, as a fact.
  func fact(_ finding: ID<Finding>) -> VisitSummary.Fact? { evidence.entry(for: finding).map(fact) }

  /// The person's own words for something that they named.
  private func quotation(_ provenance: Provenance) -> String? {
    guard let words = provenance.words, !words.isEmpty,
      utterances.indices.contains(provenance.turn - 1),
      let utterance = utterances[provenance.turn - 1]
    else { return nil }
    let tokens = Tokens(utterance)
    guard tokens.indices.contains(words.upperBound - 1) else { return nil }
    let span =
      tokens[words.lowerBound].span
      .lowerBound..<tokens[words.upperBound - 1].span
      .upperBound
    return String(decoding: Array(utterance.utf8)[span], as: UTF8.self)
  }
}
