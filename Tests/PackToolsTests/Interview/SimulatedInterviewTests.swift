import KnowledgeCore
@testable import PackTools
import Testing

/// One interview, question by question.
@Suite struct SimulatedInterviewTests {
  private static let everything = Clinic.line(
    pathology: "Heart attack", age: "61", sex: "M", initial: "E_2",
    evidences: ["E_1", "E_2_@_V_3", "E_2_@_V_1", "E_3_@_7", "E_6_@_38.5"])

  private static func interview(
    _ interviewer: ScriptedInterviewer, thresholds: [Double] = [0.9], longest: Int = 30,
    stress: Stress = Stress()
  ) throws -> SimulatedInterview<ScriptedInterviewer> {
    SimulatedInterview(
      of: try Clinic.patient(everything), number: 0, by: interviewer, in: Clinic.knowledge,
      plan: InterviewPlan(thresholds: thresholds, longest: longest, stress: stress))
  }

  private static func heard(
    _ interview: SimulatedInterview<ScriptedInterviewer>
  ) -> [(String, Observation.Value)] {
    interview.interviewer.heard.map { (Clinic.knowledge.findings[$0.finding].name, $0.value) }
  }

  @Test func `it opens with age, sex and the whole complaint, and answers from the record`() throws
  {
    let interview = try Self.interview(
      ScriptedInterviewer(
        asks: ["E_1", "E_4", "E_3", "E_6", "E_5", "age"], thinks: [["flu": 0.5]]))
    let expected: [(String, Observation.Value)] = [
      ("age", .number(61...61)), ("sex", .choice([1])), ("E_2", .choice([0, 2])),
      ("E_1", .present), ("E_4", .absent), ("E_3", .choice([7])), ("E_6", .number(38.5...38.5)),
      ("E_5", .absent), ("age", .number(61...61)),
    ]
    #expect(Self.heard(interview).map(\.0) == expected.map(\.0))
    #expect(Self.heard(interview).map(\.1) == expected.map(\.1))
    #expect(interview.times.hearing.count == 6)
  }

  @Test func `a choice that isn't on record is absent`() throws {
    let patient = try Clinic.patient(Clinic.line())
    let interview = SimulatedInterview(
      of: patient, number: 0,
      by: ScriptedInterviewer(asks: ["E_2", "E_3"], thinks: [["flu": 0.5]]),
      in: Clinic.knowledge, plan: InterviewPlan())
    #expect(Self.heard(interview).suffix(2).map(\.1) == [.absent, .absent])
  }

  @Test func `each threshold is scored when it is first reached`() throws {
    let interviewer = ScriptedInterviewer(
      asks: Array(repeating: "E_4", count: 9),
      thinks: [
        ["flu": 0.5], ["flu": 0.9], ["heart_attack": 0.6, "flu": 0.4],
        ["heart_attack": 0.98, "flu": 0.02], ["heart_attack": 0.99],
      ])
    let interview = try Self.interview(interviewer, thresholds: [0.9, 0.5, 0.999, 0.97, 0.98])
    #expect(interview.scores.map(\.questions) == [0, 1, 3, 3, 9])
    #expect(interview.scores.map(\.isSettled) == [true, true, true, true, false])
    #expect(interview.scores.map(\.place) == [nil, nil, 0, 0, 0])
    #expect(interview.scores.map(\.bestShare) == [0.5, 0.9, 0.98, 0.98, 0.99])
  }

  @Test func `it stops asking when the highest threshold is reached`() throws {
    let interview = try Self.interview(
      ScriptedInterviewer(asks: ["E_1", "E_3", "E_4"], thinks: [["flu": 0.1], ["flu": 0.95]]))
    #expect(interview.scores.map(\.questions) == [1])
    #expect(Self.heard(interview).count == 4 && interview.times.choosing.count == 1)
  }

  @Test func `a complaint alone can settle it`() throws {
    let interview = try Self.interview(
      ScriptedInterviewer(asks: ["E_1"], thinks: [["flu": 0.95]]))
    #expect(interview.scores.map(\.questions) == [0] && Self.heard(interview).count == 3)
  }

  @Test(arguments: [(30, 40, 30), (2, 40, 2), (30, 4, 4), (0, 4, 0)])
  func `patience and questions end`(longest: Int, questions: Int, asked: Int) throws {
    let interview = try Self.interview(
      ScriptedInterviewer(
        asks: Array(repeating: "E_4", count: questions), thinks: [["flu": 0.2]]),
      longest: longest)
    #expect(interview.scores.map(\.questions) == [asked])
    #expect(Self.heard(interview).count == 3 + asked)
  }

  @Test func `only answers are under stress`() throws {
    var stress = Stress()
    stress.unknown = 1
    let interview = try Self.interview(
      ScriptedInterviewer(asks: ["E_1", "E_3"], thinks: [["flu": 0.2]]), stress: stress)
    #expect(
      Self.heard(interview).map(\.1) == [
        .number(61...61), .choice([1]), .choice([0, 2]), .unsure, .unsure,
      ])
  }
}
