internal import KnowledgeCore

/// Answers from the pack's knowledge, each with its sources, and with what sources disagree about.
struct Consultation {
  private let knowledge: Knowledge
  private let phrasing: Phrasing

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    phrasing = Phrasing(knowledge)
  }

  /// The answer to a question that people ask.
  func answer(to inquiry: ID<Inquiry>) -> [Turn.Paragraph] {
    let inquiry = knowledge.inquiries[inquiry]
    return [Turn.Paragraph(.answer, inquiry.text, sources: inquiry.sources)]
      + differences(of: inquiry.disagreements)
  }

  /// Statements, and what sources differ about in them.
  func statements(_ ids: [ID<Statement>]) -> [Turn.Paragraph] {
    let statements = ids.map { knowledge.statements[$0] }
    return statements.map { Turn.Paragraph(.answer, $0.text, sources: $0.sources) }
      + differences(of: statements.flatMap(\.disagreements))
  }

  /// How two conditions differ.
  func difference(of first: ID<Condition>, from second: ID<Condition>) -> [Turn.Paragraph] {
    [answer(to: knowledge.comparison(of: first, with: second))]
  }

  /// What good sources say differently, and how the pack settles it.
  private func differences(of ids: [ID<Disagreement>]) -> [Turn.Paragraph] {
    var seen: Set<ID<Disagreement>> = []
    return ids.filter { seen.insert($0).inserted }.map { id in
      let disagreement = knowledge.disagreements[id]
      return Turn.Paragraph(
        .answer, phrasing.words(disagreement), sources: disagreement.sources)
    }
  }

  /// The most findings that are named on one side of a comparison.
  private static let mostDifferences = 5

  private func answer(to comparison: Comparison) -> Turn.Paragraph {
    let told = [true, false].flatMap { isFirst in
      comparison.differences.filter { ($0.decibans > 0) == isFirst }.prefix(Self.mostDifferences)
    }
    var seen: Set<ID<Source>> = []
    let sources = told.flatMap { $0.links.flatMap(\.sources) }.filter { seen.insert($0).inserted }
    return Turn.Paragraph(.answer, phrasing.words(comparison, told), sources: sources)
  }
}
