public import KnowledgeCore
internal import Packs

/// Measures what a pack knows against its own patients: whether a condition is recognised in people
/// who have just what the pack says of it, and is never taken for less urgent than it is.
///
/// It tells nothing of how well the pack fits real people. It finds rows that contradict each other,
/// conditions that can't be told apart, and dangers that no rule sees.
public struct KnowledgeEvaluation: Evaluation {
  /// In how many percent a condition must be among the first three.
  static let requiredShare = 90.0

  /// The figures: for each condition, then for all.
  public let measurements: [Measurement]
  /// Nothing: every pack has its own patients.
  public var skipped: [String] { [] }

  let knowledge: Knowledge
  let plan: KnowledgePlan
  /// How each condition did, worst first.
  let scores: [ConditionScore]
  /// The figures for all conditions.
  let totals: [Measurement]

  /// Draws patients of every condition, ranks and triages them.
  ///
  /// - Parameters:
  ///   - reasoner: What reasons with the pack.
  ///   - plan: How patients are drawn.
  ///   - progress: What to do after each condition; called from many threads.
  public init(
    of reasoner: Reasoner, plan: KnowledgePlan = KnowledgePlan(),
    progress: @Sendable () -> Void = {}
  ) {
    let knowledge = reasoner.knowledge
    let scores = Parallel.map(Array(knowledge.conditions.ids)) { condition in
      defer { progress() }
      return Self.score(condition, reasoner, plan)
    }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.amongFirstThree, one.first, left.offset)
        < (other.amongFirstThree, other.first, right.offset)
    }.map(\.element)
    self.knowledge = knowledge
    self.plan = plan
    self.scores = scores
    totals = KnowledgeTotals(scores, in: knowledge).measurements
    measurements = scores.flatMap { Self.measurements(of: $0, in: knowledge) } + totals
  }

  private static func score(
    _ condition: ID<Condition>, _ reasoner: Reasoner, _ plan: KnowledgePlan
  ) -> ConditionScore {
    let sampler = PatientSampler(
      of: condition, in: reasoner.knowledge, isStrict: plan.isStrict)
    var random = RandomStream(seed: plan.seed, number: condition.index)
    var score = ConditionScore(of: condition)
    for _ in 0..<plan.draws {
      let evidence = sampler.patient(using: &random)
      let ranking = reasoner.ranking(of: evidence)
      let triage = reasoner.triage(of: evidence, ranking: ranking)
      score.count(ranking, triage, in: reasoner.knowledge)
    }
    return score
  }

  private static func measurements(
    of score: ConditionScore, in knowledge: Knowledge
  ) -> [Measurement] {
    let condition = knowledge.conditions[score.condition]
    let rivals = score.rivals.map { "\(knowledge.conditions[$0.condition].name) \($0.count)" }
    let instead = rivals.isEmpty ? "" : "; instead: \(rivals.joined(separator: ", "))"
    func share(
      _ name: String, _ part: Int, bar: Measurement.Bar? = nil, note: String = ""
    ) -> Measurement {
      Measurement(share: part, of: score.patients, condition.name, name, bar: bar, note: note)
    }
    return [
      share("first", score.first, note: instead),
      share("among the first 3", score.amongFirstThree, bar: .atLeast(requiredShare)),
      share("below its level", score.belowLevel, note: "; \(condition.urgency.rawValue)"),
    ]
  }
}

extension Measurement {
  /// A part of a whole in percent, with how far off chance may have put it.
  init(
    share part: Int, of whole: Int, _ data: String, _ name: String, bar: Bar? = nil,
    note: String = ""
  ) {
    self.init(
      data, name, percent(part, of: whole), .percent,
      interval: ConfidenceInterval.wilson(part, of: whole)?.inPercent, bar: bar,
      note: "\(part) of \(whole)\(note)")
  }
}
