internal import KnowledgeCore
internal import Packs

/// What a conversation came to: what was said, what fits and why, and how urgent it is.
struct Summary {
  /// The summary's paragraphs.
  let paragraphs: [Turn.Paragraph]

  init(of evidence: Evidence, _ pack: Pack, _ ranking: Ranking, _ triage: Triage) {
    let knowledge = pack.knowledge
    let phrasing = Phrasing(knowledge)
    var paragraphs = [Turn.Paragraph(.heading, "How soon")]
    paragraphs += Self.urgency(triage, knowledge)
    let observations = evidence.observations
    paragraphs += Self.section(
      "What you told me", observations.filter { $0.value != .absent && $0.value != .unsure },
      phrasing)
    paragraphs += Self.section(
      "What you said is not there", observations.filter { $0.value == .absent }, phrasing)
    paragraphs += Self.fits(pack.reasoner.fitting(ranking, evidence), knowledge, phrasing)
    let unexplained = pack.reasoner.unexplained(evidence: evidence, ranking: ranking)
    paragraphs += Self.section(
      "What fits none of these", unexplained.map { Observation($0, .present) }, phrasing)
    paragraphs.append(Turn.Paragraph(.heading, "Limits"))
    paragraphs.append(Turn.Paragraph(.plain, pack.manifest.limits.joined(separator: " ")))
    self.paragraphs = paragraphs
  }

  private static func urgency(_ triage: Triage, _ knowledge: Knowledge) -> [Turn.Paragraph] {
    let level = knowledge.level(triage.urgency ?? .routine)
    let reasons = triage.flags.map { id in
      let flag = knowledge.redFlags[id]
      return Turn.Paragraph(.plain, "\(flag.title): \(flag.reason)", sources: flag.sources)
    }
    return (level.map { [Turn.Paragraph(.plain, "\($0.label). \($0.advice)")] } ?? []) + reasons
  }

  private static func section(
    _ title: String, _ observations: [Observation], _ phrasing: Phrasing
  ) -> [Turn.Paragraph] {
    guard !observations.isEmpty else { return [] }
    let words = observations.map(phrasing.words).joined(separator: "; ")
    return [Turn.Paragraph(.heading, title), Turn.Paragraph(.plain, "\(words).")]
  }

  private static func fits(
    _ best: [Explanation], _ knowledge: Knowledge, _ phrasing: Phrasing
  ) -> [Turn.Paragraph] {
    guard !best.isEmpty else { return [] }
    return [Turn.Paragraph(.heading, "What fits your description, best first")]
      + best.map { explanation in
        let condition = knowledge.conditions[explanation.condition]
        let reasons = explanation.supporting.prefix(4).map { phrasing.words($0.weight) }
        let against = explanation.opposing.prefix(2).map { phrasing.words($0.weight) }
        let contrary = against.isEmpty ? "" : " Against it: \(Phrasing.list(against))."
        return Turn.Paragraph(
          .plain,
          "\(condition.title). \(condition.summary) For it: \(Phrasing.list(reasons)).\(contrary)")
      }
  }
}
