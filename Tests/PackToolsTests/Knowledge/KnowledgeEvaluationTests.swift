import Expressions
import Foundation
import KnowledgeCore
@testable import PackTools
import Synchronization
import Testing

/// Whole evaluations of made-up knowledge whose outcome is certain.
@Suite struct KnowledgeEvaluationTests {
  private static let always = Likelihood.frequency(.always)

  private static func evaluation(_ village: Village, draws: Int = 20) -> KnowledgeEvaluation {
    var plan = KnowledgePlan()
    plan.draws = draws
    return KnowledgeEvaluation(of: Reasoner(village.knowledge), plan: plan)
  }

  private static func figure(
    _ evaluation: KnowledgeEvaluation, _ data: String, _ name: String
  ) -> PackTools.Measurement? {
    evaluation.measurements.first { $0.data == data && $0.name.hasPrefix(name) }
  }

  /// Three conditions that can be told apart by their signs; the last should be seen today.
  private static let clear: Village = {
    var village = Village("a", "b", "c")
    for name in ["a", "b", "c"] {
      village.add(
        condition: "of \(name)", urgency: name == "c" ? .sameDay : .routine, [name: always])
    }
    return village
  }()

  /// Five conditions with the same sign, the first the most frequent; the last can't wait.
  private static func twins(flag: Bool = false) throws -> Village {
    var village = Village("a")
    for place in 0..<5 {
      village.add(
        condition: "t\(place)", urgency: place == 4 ? .emergency : .routine,
        weight: 10 - Double(place),
        ["a": always])
    }
    village.knowledge.settings.urgencyShares[.emergency] = 0.9
    if flag { village.add(flag: "now", .emergency, when: try Expression(parsing: "a")) }
    return village
  }

  @Test func `conditions that can be told apart come first`() {
    let evaluation = Self.evaluation(Self.clear)
    #expect(evaluation.isReached())
    for (name, level) in ["of a": "routine", "of b": "routine", "of c": "same_day"] {
      #expect(Self.figure(evaluation, name, "first")?.note == "20 of 20")
      #expect(Self.figure(evaluation, name, "among")?.figure == 100)
      #expect(Self.figure(evaluation, name, "below")?.note == "0 of 20; \(level)")
    }
    #expect(
      evaluation.totals.map(\.note) == ["60 of 60", "60 of 60", "3 of 3", "1 of 1"])
  }

  @Test func `conditions that can't be told apart take each other's place`() throws {
    let evaluation = Self.evaluation(try Self.twins())
    #expect(!evaluation.isReached())
    #expect(
      Self.figure(evaluation, "t3", "first")?.note == "0 of 20; instead: t0 20")
    let missed = Self.figure(evaluation, "t3", "among the first 3")
    #expect(missed?.figure == 0 && missed?.bar == .atLeast(90) && missed?.isReached == false)
    #expect(Self.figure(evaluation, "t2", "among the first 3")?.figure == 100)
    #expect(evaluation.scores.map(\.condition.index) == [3, 4, 1, 2, 0])
    #expect(
      evaluation.totals.map(\.note) == ["20 of 100", "60 of 100", "3 of 5", "0 of 1"])
  }

  @Test(arguments: [false, true])
  func `an urgent condition is below its level unless a rule sees it`(_ flag: Bool) throws {
    let evaluation = Self.evaluation(try Self.twins(flag: flag))
    let below = Self.figure(evaluation, "t4", "below its level")
    #expect(below?.note == (flag ? "0 of 20; emergency" : "20 of 20; emergency"))
    #expect(evaluation.totals.last?.note == (flag ? "1 of 1" : "0 of 1"))
    #expect(Self.figure(evaluation, "t0", "below its level")?.figure == 0)
  }

  @Test func `nothing advised is below every level`() {
    var village = Self.clear
    village.knowledge.settings.urgencyShares = [:]
    let evaluation = Self.evaluation(village)
    #expect(Self.figure(evaluation, "of a", "below its level")?.figure == 100)
  }

  @Test func `a form counts as what it is a form of`() {
    var village = Village("a", "b")
    village.add(condition: "whole", ["a": Self.always])
    village.add(condition: "part", formOf: 0, ["a": Self.always])
    village.add(condition: "smaller part", formOf: 1, ["a": Self.always])
    village.add(condition: "other", ["b": Self.always])
    let evaluation = Self.evaluation(village)
    for name in ["whole", "part", "smaller part", "other"] {
      #expect(Self.figure(evaluation, name, "first")?.note == "20 of 20")
    }
  }

  @Test func `a plan gives the same figures, another seed others`() {
    var village = Village("a", "b")
    for name in ["x", "y"] {
      village.add(
        condition: name,
        ["a": .frequency(name == "x" ? .frequent : .occasional), "b": .frequency(.frequent)])
    }
    func figures(_ seed: UInt64) -> [PackTools.Measurement] {
      var plan = KnowledgePlan()
      plan.seed = seed
      return KnowledgeEvaluation(of: Reasoner(village.knowledge), plan: plan).measurements
    }
    #expect(figures(1) == figures(1))
    #expect(figures(1) != figures(2))
  }

  @Test func `every condition advances the progress`() {
    let done = Mutex(0)
    _ = KnowledgeEvaluation(
      of: Reasoner(Self.clear.knowledge), progress: { done.withLock { $0 += 1 } })
    #expect(done.withLock(\.self) == 3)
  }

  @Test func `the table has a line for each condition, worst first, and the totals`() throws {
    let report = KnowledgeReport(Self.evaluation(try Self.twins()))
    #expect(
      report.table == """
        20 typical patients of each condition, seed 1

        condition    first  first 3  below  its level  instead
        t3           0.0 %    0.0 %      0  routine    t0 20
        t4           0.0 %    0.0 %     20  emergency  t0 20
        t1           0.0 %  100.0 %      0  routine    t0 20
        t2           0.0 %  100.0 %      0  routine    t0 20
        t0         100.0 %  100.0 %      0  routine

        patients whose condition comes first: 20 of 100 (20.0 %)
        patients whose condition is among the first three: 60 of 100 (60.0 %)
        conditions with at least 90 % among the first three: 3 of 5 (60.0 %)
        urgent conditions (same day or more) never below their level: 0 of 1 (0.0 %)

        """)
  }

  @Test func `the table shows three rivals, the figures all of them`() throws {
    let signs = ["a", "b", "c", "d"]
    var village = Village("a", "b", "c", "d", exclusive: [[0, 1, 2, 3]])
    for sign in signs { village.add(condition: "of \(sign)", [sign: Self.always]) }
    village.add(
      condition: "vague", weight: 0.001,
      [
        "a": .frequency(.occasional), "b": .frequency(.frequent), "c": .frequency(.frequent),
        "d": .frequency(.frequent),
      ])
    let evaluation = Self.evaluation(village, draws: 200)
    let rivals = try #require(evaluation.scores.first?.rivals)
    #expect(Set(rivals.map(\.condition.index)) == [0, 1, 2, 3])
    #expect(rivals.map(\.count) == rivals.map(\.count).sorted(by: >))
    let line = KnowledgeReport(evaluation).table.split(separator: "\n").first {
      $0.hasPrefix("vague")
    }
    #expect(line?.split(separator: ",").count == 3)
    let note = Self.figure(evaluation, "vague", "first")?.note
    #expect(note?.split(separator: ",").count == 4)
  }
}
