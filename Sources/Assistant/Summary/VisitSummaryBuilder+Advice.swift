internal import KnowledgeCore
internal import Packs

extension VisitSummaryBuilder {
  /// How many of the candidates are worth statements of their own.
  private static let mostConditions = 2
  /// The most statements of one topic about one condition.
  private static let mostStatements = 3

  /// Adds what to ask, what to expect, what to do until then, and what would make it more urgent.
  func addAdvice(to summary: inout VisitSummary) {
    let first = explanations.prefix(Self.mostConditions).map(\.condition)
    summary.questions = questions(summary)
    summary.tests = advice(.tests, about: first)
    // Care for something that hardly fits can harm.
    summary.meanwhile = advice(
      .selfCare, about: first.filter { Fit(share: ranking.share(of: $0)) >= .fair })
    summary.comeBackIf = advice(.whenToGetHelp, about: first.isEmpty ? [pack.subject] : first)
  }

  private func questions(_ summary: VisitSummary) -> [String] {
    let titles = summary.likely.prefix(3).map(\.title)
    guard !titles.isEmpty else { return [Phrasing.askWhatItMayBe] }
    return [Phrasing.askWhich(titles), Phrasing.askHowToTell]
      + summary.unexplained.prefix(1).map { Phrasing.askWhatExplains($0.words) }
      + [Phrasing.askWhatNext]
  }

  /// The first statements of a topic about each of some conditions, each once.
  private func advice(
    _ topic: Topic, about conditions: [ID<Condition>]
  ) -> [VisitSummary.Advice] {
    var seen: Set<VisitSummary.Advice> = []
    return conditions.flatMap { statements(topic, about: $0).prefix(Self.mostStatements) }
      .map { statement in
        let condition = knowledge.conditions[statement.condition]
        return VisitSummary.Advice(
          condition: condition.name, title: condition.title, text: statement.text,
          sources: names(statement.sources))
      }.filter { seen.insert($0).inserted }
  }

  /// The statements of a topic about a condition, or else about that of which it is a form.
  private func statements(_ topic: Topic, about condition: ID<Condition>) -> [Statement] {
    let own = knowledge.statements(about: condition, topic: topic)
    guard own.isEmpty, let parent = knowledge.conditions[condition].parent else { return own }
    return statements(topic, about: parent)
  }
}
