internal import KnowledgeCore

/// The summary with which a conversation ends: short, for the person who held it.
struct PersonalSummary {
  private let summary: VisitSummary
  private let knowledge: Knowledge

  private static let mostCandidates = 3
  private static let mostReasons = 4
  private static let mostObjections = 2
  private static let mostAdvice = 3
  private static let mostTests = 2
  private static let mostGrounds = 3
  private static let mostOthers = 6

  /// Shortens a summary.
  init(of summary: VisitSummary, in knowledge: Knowledge) {
    self.summary = summary
    self.knowledge = knowledge
  }

  /// All of it: what can't wait first.
  var paragraphs: [Turn.Paragraph] {
    let told = summary.history.flatMap(\.facts)
    let denied = summary.negatives.map(\.fact) + summary.otherNegatives
    return section("How soon", urgency)
      + list("What you told me", told)
      + list("What you said is not there", denied, atMost: Self.mostOthers)
      + list("What you were not sure of", summary.unsure, atMost: Self.mostOthers) + fits
      + list("What fits none of these", summary.unexplained) + preparation
      + section("Limits", [plain(([Phrasing.limit] + summary.pack.limits).joined(separator: " "))])
  }

  /// What fits best, and what speaks for and against each; nothing when nothing does.
  var fits: [Turn.Paragraph] {
    section(
      "What fits your description, best first",
      summary.likely.prefix(Self.mostCandidates).map { candidate in
        let reasons = candidate.supporting.prefix(Self.mostReasons).map(\.words)
        let against = candidate.opposing.filter(\.counts).prefix(Self.mostObjections).map(\.words)
        let contrary =
          against.isEmpty ? "" : " Against it: \(against.joined(separator: "; "))."
        return plain(
          "\(candidate.title). \(candidate.summary) For it: "
            + "\(reasons.joined(separator: "; ")).\(contrary)")
      })
  }

  private var urgency: [Turn.Paragraph] {
    if let level = summary.urgency {
      return [plain("\(level.label). \(level.advice)")]
        + level.reasons.prefix(Self.mostGrounds).map { plain($0.text, $0.sources) }
    }
    return knowledge.level(.routine).map { [plain("\($0.label). \($0.advice)")] } ?? []
  }

  /// What to do, ask and expect, unless it can't wait for a visit.
  private var preparation: [Turn.Paragraph] {
    guard summary.canWait else { return [] }
    return section("Until then", advice(summary.meanwhile, Self.mostAdvice))
      + section("What to ask", [plain(summary.questions.joined(separator: " "))])
      + section("Tests that may follow", advice(summary.tests, Self.mostTests))
      + section("When to get help sooner", advice(summary.comeBackIf, Self.mostAdvice))
  }

  /// The first statements, those about one condition together.
  private func advice(_ all: [VisitSummary.Advice], _ most: Int) -> [Turn.Paragraph] {
    let all = all.prefix(most)
    var seen: Set<String> = []
    return all.filter { seen.insert($0.condition).inserted }.map { first in
      let own = all.filter { $0.condition == first.condition }
      var cited: Set<String> = []
      return plain(
        "\(first.title): \(own.map(\.text).joined(separator: " "))",
        own.flatMap(\.sources).filter { cited.insert($0).inserted })
    }
  }

  private func list(
    _ title: String, _ facts: [VisitSummary.Fact], atMost most: Int = .max
  ) -> [Turn.Paragraph] {
    guard !facts.isEmpty else { return [] }
    let rest = facts.count > most ? "; and \(facts.count - most) more" : ""
    let words = facts.prefix(most).map(\.words).joined(separator: "; ")
    return section(title, [plain("\(words)\(rest).")])
  }

  private func section(_ title: String, _ paragraphs: [Turn.Paragraph]) -> [Turn.Paragraph] {
    paragraphs.isEmpty ? [] : [Turn.Paragraph(.heading, title)] + paragraphs
  }

  private func plain(_ text: String, _ sources: [String] = []) -> Turn.Paragraph {
    Turn.Paragraph(.plain, text, sources: sources.compactMap { knowledge.sources.id(named: $0) })
  }
}
