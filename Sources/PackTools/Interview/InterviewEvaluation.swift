internal import Foundation
public import KnowledgeCore
internal import Packs

/// Measures how many questions interviews over recorded patients take, and how well they end.
public struct InterviewEvaluation: Evaluation {
  /// The figures: for each threshold, then of time.
  public let measurements: [Measurement]

  /// Nothing: without patients there is no evaluation.
  public var skipped: [String] { [] }

  /// Holds the interviews.
  ///
  /// - Parameters:
  ///   - patients: The patients.
  ///   - reasoner: What reasons with the pack in whose terms they are recorded.
  ///   - plan: When to stop, and how the patients answer.
  ///   - jobs: How many interviews to hold at once, at most; it changes no figure but those of time.
  ///   - requiredAccuracy: In how many percent the true condition must come first at the highest
  ///     threshold, if that is required.
  ///   - progress: What to do after each interview; called from many threads.
  public init(
    of patients: PatientRecords, by reasoner: Reasoner, plan: InterviewPlan = InterviewPlan(),
    jobs: Int = .max, requiredAccuracy: Double? = nil, progress: @Sendable () -> Void = {}
  ) {
    self.init(
      of: patients, by: RankingInterviewer(reasoner), in: reasoner.knowledge, plan: plan,
      jobs: jobs,
      requiredAccuracy: requiredAccuracy, progress: progress)
  }

  init(
    of records: PatientRecords, by interviewer: some Interviewer, in knowledge: Knowledge,
    plan: InterviewPlan, jobs: Int = .max, requiredAccuracy: Double? = nil,
    progress: @Sendable () -> Void = {}
  ) {
    let start = ContinuousClock.now
    let interviews = Parallel.map(Array(records.patients.enumerated()), jobs: jobs) { entry in
      let interview = SimulatedInterview(
        of: entry.element, number: entry.offset, by: interviewer, in: knowledge, plan: plan)
      progress()
      return (scores: interview.scores, times: interview.times)
    }
    let duration = ContinuousClock.now - start
    let isSevere = records.patients.map { knowledge.conditions[$0.condition].urgency >= .sameDay }
    let figures = plan.thresholds.enumerated().map { place, threshold in
      let scores = interviews.map { $0.scores[place] }
      return InterviewFigures(
        "stop at \(threshold)", scores,
        severe: zip(scores, isSevere).filter(\.1).map(\.0),
        requiredAccuracy: threshold == plan.thresholds.last ? requiredAccuracy : nil)
    }
    measurements =
      [Self.heading(records, plan)] + figures.flatMap(\.measurements)
      + Self.times(interviews.map(\.times), duration)
  }

  private static func heading(_ records: PatientRecords, _ plan: InterviewPlan) -> Measurement {
    let stress = plan.stress
    return Measurement(
      records.path, "patients", Double(records.count), .count,
      note: String(
        format: "%g %% don't know, %g %% wrong, seed %llu", 100 * stress.unknown,
        100 * stress.wrong, stress.seed))
  }

  private static func times(_ times: [InterviewTimes], _ duration: Duration) -> [Measurement] {
    let choosing = times.flatMap(\.choosing)
    let hearing = times.flatMap(\.hearing)
    return Self.times("choosing a question", choosing) + Self.times("hearing an answer", hearing)
      + [
        Measurement("time", "all interviews", duration.seconds, .seconds)
      ]
  }

  private static func times(_ name: String, _ times: [Double]) -> [Measurement] {
    let total = times.reduce(0, +) / 1_000_000
    return [
      Measurement("time", "\(name), median", times.percentile(50), .microseconds),
      Measurement("time", "\(name), 99th percentile", times.percentile(99), .microseconds),
      Measurement(
        "time", "\(name), slowest", times.max() ?? 0, .microseconds,
        note: String(format: "%d times, %.2f s together", times.count, total)),
    ]
  }
}
