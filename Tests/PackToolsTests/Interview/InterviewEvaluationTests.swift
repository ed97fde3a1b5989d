import Foundation
import KnowledgeCore
@testable import PackTools
import Synchronization
import Testing

/// Whole evaluations of made-up patients.
@Suite struct InterviewEvaluationTests {
  /// Four patients, of whom the scripted interviewer thinks the same.
  private static func records() throws -> PatientRecords {
    try Clinic.records(
      Clinic.line(),
      Clinic.line(pathology: "Migraine", ddx: #"["Migraine", 1.0]"#),
      Clinic.line(pathology: "Heart attack", ddx: #"["Heart attack", 0.5], ["Migraine", 0.5]"#),
      Clinic.line())
  }

  /// It is first torn, then sure of flu, and then of nothing but flu.
  private static let interviewer = ScriptedInterviewer(
    asks: ["E_4", "E_5"],
    thinks: [
      ["migraine": 0.5, "flu": 0.3, "heart_attack": 0.2], ["flu": 0.9, "migraine": 0.1],
      ["flu": 1],
    ])

  /// A report as a machine reads it.
  private struct Report: Decodable {
    struct Row: Decodable {
      let low: Double?
      let high: Double?
      let atLeast: Double?
      let reached: Bool
    }
    let measurements: [Row]
  }

  private static func figures(
    _ evaluation: InterviewEvaluation, _ data: String
  ) -> [String: PackTools.Measurement] {
    Dictionary(
      evaluation.measurements.filter { $0.data == data }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `the figures are those of a calculation by hand`() throws {
    let evaluation = InterviewEvaluation(
      of: try Self.records(), by: Self.interviewer, in: Clinic.knowledge,
      plan: InterviewPlan(thresholds: [0.4, 0.9, 0.999]))
    let torn = Self.figures(evaluation, "stop at 0.4")
    #expect(torn["questions, mean (IL)"]?.figure == 0)
    #expect(torn["truth first (GTPA@1)"]?.figure == 25)
    #expect(torn["truth among the first 3 (GTPA@3)"]?.figure == 100)
    // Flu twice: both of its two found among three; migraine: its one; heart attack: both.
    #expect(torn["recall of the differential (DDR)"]?.figure == 100)
    let precision = torn["precision of the differential (DDP)"]?.figure ?? 0
    #expect(abs(precision - 100 * (2.0 / 3 * 3 + 1.0 / 3) / 4) < 1e-9)
    let f1 = torn["F1 of the differential (DDF1)"]?.figure ?? 0
    #expect(abs(f1 - 100 * (0.8 * 3 + 0.5) / 4) < 1e-9)
    // Its share is 50 %, and it is right once in four times.
    #expect(torn["expected calibration error"]?.figure == 25)

    let sure = Self.figures(evaluation, "stop at 0.9")
    #expect(sure["questions, mean (IL)"]?.figure == 1)
    #expect(sure["questions, mean (IL)"]?.note == "median 1")
    #expect(sure["truth first (GTPA@1)"]?.note == "2 of 4")
    #expect(sure["truth first (GTPA@1)"]?.interval?.low.rounded() == 15)
    #expect(sure["truth not ruled out (GTPA)"]?.figure == 75)
    #expect(sure["severe truth among the first 3"]?.note == "1 of 2")
    #expect(sure["threshold reached"]?.figure == 100)

    let end = Self.figures(evaluation, "stop at 0.999")
    #expect(end["truth not ruled out (GTPA)"]?.figure == 50)
    #expect(end["severe truth among the first 3"]?.figure == 0)
    #expect(end["questions, mean (IL)"]?.interval == ConfidenceInterval(low: 2, high: 2))
  }

  @Test func `times and patients are counted`() throws {
    var plan = InterviewPlan(thresholds: [0.999])
    let evaluation = InterviewEvaluation(
      of: try Self.records(), by: Self.interviewer, in: Clinic.knowledge, plan: plan)
    let times = Self.figures(evaluation, "time")
    #expect(times["choosing a question, slowest"]?.note.hasPrefix("8 times, ") == true)
    #expect(times["hearing an answer, slowest"]?.note.hasPrefix("8 times, ") == true)
    #expect((times["hearing an answer, 99th percentile"]?.figure ?? 0) > 0)
    let patients = Self.figures(evaluation, "patients.jsonl")["patients"]
    #expect(patients?.figure == 4 && patients?.note == "0 % don't know, 0 % wrong, seed 1")
    var stress = Stress()
    (stress.unknown, stress.wrong, stress.seed) = (0.2, 0.05, 12)
    plan = InterviewPlan(thresholds: [0.999], stress: stress)
    let stressed = InterviewEvaluation(
      of: try Self.records(), by: Self.interviewer, in: Clinic.knowledge, plan: plan)
    #expect(stressed.measurements.first?.note == "20 % don't know, 5 % wrong, seed 12")
  }

  @Test func `accuracy is required at the highest threshold alone`() throws {
    func evaluation(_ accuracy: Double?) throws -> InterviewEvaluation {
      InterviewEvaluation(
        of: try Self.records(), by: Self.interviewer, in: Clinic.knowledge,
        plan: InterviewPlan(thresholds: [0.999, 0.4]), requiredAccuracy: accuracy)
    }
    #expect(try evaluation(nil).isReached() && evaluation(50).isReached())
    #expect(try !evaluation(50.1).isReached())
    let bars = try evaluation(50).measurements.filter { $0.bar != nil }
    #expect(bars.map(\.data) == ["stop at 0.999"] && bars.map(\.name) == ["truth first (GTPA@1)"])
  }

  @Test func `stress is the same however many are interviewed at once`() throws {
    let lines = (0..<150).map { Clinic.line(evidences: $0 % 3 == 0 ? ["E_4", "E_5"] : ["E_4"]) }
    let records = try PatientRecords(
      path: "p", text: lines.joined(separator: "\n"), in: Clinic.knowledge)
    func plan(_ seed: UInt64) -> InterviewPlan {
      var stress = Stress()
      (stress.unknown, stress.wrong, stress.seed) = (0.2, 0.2, seed)
      return InterviewPlan(thresholds: [0.8, 0.85], longest: 12, stress: stress)
    }
    func figures(_ seed: UInt64, jobs: Int) -> [PackTools.Measurement] {
      InterviewEvaluation(
        of: records, by: InsistingInterviewer(), in: Clinic.knowledge, plan: plan(seed), jobs: jobs
      ).measurements.filter { $0.data != "time" }
    }
    let alone = figures(3, jobs: 1)
    for jobs in [2, 7, .max] { #expect(figures(3, jobs: jobs) == alone) }
    #expect(figures(4, jobs: 1).dropFirst() != alone.dropFirst())
    // One after the other, outside of the evaluation, the interviews are the same.
    let questions = records.patients.enumerated().map { number, patient in
      SimulatedInterview(
        of: patient, number: number, by: InsistingInterviewer(), in: Clinic.knowledge, plan: plan(3)
      ).scores[0].questions
    }
    let mean = Double(questions.reduce(0, +)) / Double(questions.count)
    let figure = alone.first { $0.data == "stop at 0.8" }?.figure
    #expect(figure == mean && Set(questions).count > 3)
  }

  @Test func `what nobody has is no figure`() throws {
    let records = try Clinic.records(Clinic.line(ddx: ""), Clinic.line(ddx: #"["Migraine", 0.01]"#))
    let evaluation = InterviewEvaluation(
      of: records, by: Self.interviewer, in: Clinic.knowledge,
      plan: InterviewPlan(thresholds: [0.9]))
    #expect(
      Self.figures(evaluation, "stop at 0.9").keys.sorted() == [
        "expected calibration error", "questions, mean (IL)", "threshold reached",
        "truth among the first 3 (GTPA@3)", "truth among the first 5 (GTPA@5)",
        "truth first (GTPA@1)", "truth not ruled out (GTPA)",
      ])
  }

  @Test func `every interview advances the progress`() throws {
    let done = Mutex(0)
    _ = InterviewEvaluation(
      of: try Self.records(), by: Reasoner(Clinic.knowledge),
      progress: { done.withLock { $0 += 1 } })
    #expect(done.withLock(\.self) == 4)
  }

  @Test func `the report shows intervals in line, and has them for machines`() throws {
    let report = EvaluationReport(
      InterviewEvaluation(
        of: try Self.records(), by: Self.interviewer, in: Clinic.knowledge,
        plan: InterviewPlan(thresholds: [0.9]), requiredAccuracy: 60))
    let columns = report.table.split(separator: "\n").compactMap { line in
      line.firstRange(of: "  reported").map { line[..<$0.lowerBound].count }
    }
    #expect(columns.count > 10 && Set(columns).count == 1)
    #expect(report.table.contains("   50.00 %    15.00 to  85.00  at least 60: MISSED (2 of 4)"))
    let json = try JSONDecoder().decode(Report.self, from: Data(try report.json().utf8))
    let row = try #require(json.measurements.first { $0.atLeast == 60 })
    #expect(row.low?.rounded() == 15 && row.high?.rounded() == 85 && !row.reached)
  }
}
