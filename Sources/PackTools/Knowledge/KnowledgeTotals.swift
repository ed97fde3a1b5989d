internal import KnowledgeCore

/// What the scores of all conditions come to.
struct KnowledgeTotals {
  private let scores: [ConditionScore]
  private let urgent: [ConditionScore]

  init(_ scores: [ConditionScore], in knowledge: Knowledge) {
    self.scores = scores
    urgent = scores.filter { knowledge.conditions[$0.condition].urgency >= .sameDay }
  }

  /// The figures, without intervals where they count conditions: these weren't drawn.
  var measurements: [Measurement] {
    let patients = scores.reduce(0) { $0 + $1.patients }
    let required = KnowledgeEvaluation.requiredShare
    let recognised = scores.count {
      percent($0.amongFirstThree, of: $0.patients) >= required
    }
    return [
      share("patients whose condition comes first", scores.reduce(0) { $0 + $1.first }, patients),
      share(
        "patients whose condition is among the first three",
        scores.reduce(0) { $0 + $1.amongFirstThree }, patients),
      conditions(
        "conditions with at least \(Int(required)) % among the first three", recognised,
        of: scores.count),
      conditions(
        "urgent conditions (same day or more) never below their level",
        urgent.count { $0.belowLevel == 0 }, of: urgent.count),
    ]
  }

  private func share(_ name: String, _ part: Int, _ whole: Int) -> Measurement {
    Measurement(share: part, of: whole, Self.data, name)
  }

  private func conditions(_ name: String, _ part: Int, of whole: Int) -> Measurement {
    Measurement(
      Self.data, name, percent(part, of: whole), .percent, note: "\(part) of \(whole)")
  }

  private static let data = "all conditions"
}
