import KnowledgeCore
@testable import PackTools
import Testing

/// One interview beside the record, by hand.
@Suite struct InterviewScoreTests {
  /// A patient with migraine, whose record names flu and migraine, and a heart attack at 1 %.
  private static func score(_ shares: KeyValuePairs<String, Double>) throws -> InterviewScore {
    let line = Clinic.line(
      pathology: "Migraine",
      ddx: #"["Flu", 0.6], ["Migraine", 0.39], ["Heart attack", 0.01]"#)
    return InterviewScore(
      of: Clinic.shares(shares), for: try Clinic.patient(line), questions: 4, isSettled: true)
  }

  @Test(
    arguments: [
      (["migraine": 0.9, "flu": 0.1], 0),
      (["flu": 0.9, "heart_attack": 0.05, "migraine": 0.05], 2),
      (["flu": 0.989, "migraine": 0.011], 1),
      (["flu": 0.99, "migraine": 0.01], nil),
      (["migraine": 0.01], nil),
      (["flu": 1], nil),
      ([:], nil),
    ] as [(KeyValuePairs<String, Double>, Int?)])
  func `the true condition has a place unless it is ruled out`(
    _ shares: KeyValuePairs<String, Double>, _ place: Int?
  ) throws {
    let score = try Self.score(shares)
    #expect(score.place == place)
    for count in [1, 3, 5] {
      #expect(score.isTrueAmong(first: count) == place.map { $0 < count } ?? false)
    }
  }

  @Test(
    arguments: [
      (["migraine": 0.9, "flu": 0.1], 1, 1, 1),
      (["migraine": 1], 0.5, 1, 2.0 / 3),
      (["flu": 0.5, "heart_attack": 0.4, "migraine": 0.01], 0.5, 0.5, 0.5),
      (["flu": 0.4, "heart_attack": 0.4, "migraine": 0.2], 1, 2.0 / 3, 0.8),
      (["heart_attack": 1], 0, 0, 0),
      (["flu": 0.01], 0, 0, 0),
    ] as [(KeyValuePairs<String, Double>, Double, Double, Double)])
  func `differentials agree by recall, precision and F1`(
    _ shares: KeyValuePairs<String, Double>, _ recall: Double, _ precision: Double, _ f1: Double
  ) throws {
    let agreement = try #require(try Self.score(shares).agreement)
    #expect(agreement.recall == recall && agreement.precision == precision)
    #expect(abs(agreement.f1 - f1) < 1e-12)
  }

  @Test func `a record without a differential agrees with nothing`() throws {
    let patient = try Clinic.patient(Clinic.line(ddx: ""))
    let score = InterviewScore(
      of: Clinic.shares(["flu": 1]), for: patient, questions: 0, isSettled: true)
    #expect(score.agreement == nil)
  }

  @Test func `the first condition counts for calibration even when all is open`() throws {
    let score = try Self.score(["migraine": 0.4, "flu": 0.3])
    #expect(score.bestShare == 0.4 && score.isBestTrue)
    #expect(try Self.score(["flu": 0.4, "migraine": 0.3]).isBestTrue == false)
    #expect(try Self.score([:]).bestShare == 0)
  }
}
