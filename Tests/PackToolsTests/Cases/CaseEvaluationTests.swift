import Assistant
import KnowledgeCore
@testable import PackTools
import Packs
import Testing

/// Conversations with made-up riders, and what is measured of them.
@Suite struct CaseEvaluationTests {
  private static func evaluation(_ riders: String..., jobs: Int = .max) throws -> CaseEvaluation {
    let bicycle = try pack("bicycle")
    return CaseEvaluation(
      of: try CaseFile(Garage.release(riders), in: bicycle.knowledge), with: bicycle, jobs: jobs)
  }

  private static func figures(_ measurements: [Measurement], _ data: String) -> [String: Double] {
    Dictionary(
      measurements.filter { $0.data == data }.map { ($0.name, $0.figure) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `a person tells their story, answers until the end, and is measured`() throws {
    let result = try #require(try Self.evaluation(Garage.rider()).results.first)
    let said = result.conversation.exchanges.map(\.said)
    #expect(said.first == "my brakes are weak and the pads are worn")
    #expect(said.contains("none of these") && said.contains("1 mm or less"))
    #expect(result.conversation.exchanges.last?.turn.isOver == true)
    let score = result.score
    #expect(score.place == 0 && score.urgency == .sameDay && score.excess == 0)
    #expect(score.questions == said.count - 1 && !score.isBrokenOff && score.warns == nil)
    #expect(score.opening.heard.count == 2 && score.opening.missed.isEmpty)
    #expect(score.misses.isEmpty)
  }

  @Test func `an emergency ends the questions`() throws {
    let evaluation = try Self.evaluation(Garage.looseWheel)
    let score = try #require(evaluation.results.first?.score)
    #expect(score.questions == 0 && score.urgency == .emergency && score.warns == true)
    #expect(score.opening.missed == [try Garage.finding("brake_squeal")])
    #expect(score.misses == (score.place == 0 ? [] : [.place(score.place)]))
  }

  @Test func `who never says anything of use is not asked for ever`() throws {
    let rider = Garage.rider([
      "opening": #""why?""#, "default_reply": #""why?""#, "replies": "{}", "evidence": "{}",
      "in_opening": "[]",
    ])
    let result = try #require(try Self.evaluation(rider).results.first)
    #expect(result.conversation.exchanges.count == CaseConversation.longest)
    #expect(result.score.isBrokenOff && result.score.questions == 39)
    #expect(result.score.misses.suffix(2) == [.questions(39), .brokenOff])
  }

  @Test func `a form of what is right is right`() throws {
    let knowledge = try pack("calcinosis").knowledge
    let form = try #require(knowledge.conditions.first { $0.parent != nil })
    let parent = try #require(form.parent)
    let rider = Garage.rider([
      "opening": #""hello""#, "replies": "{}", "evidence": "{}", "in_opening": "[]",
      "truth": """
      {"condition": "\(knowledge.conditions[0].name)", \
      "also_acceptable": ["\(knowledge.conditions[parent].name)"]}
      """,
    ])
    let pack = try pack("calcinosis")
    let evaluation = CaseEvaluation(
      of: try CaseFile(Garage.release([rider]), in: knowledge), with: pack)
    let result = try #require(evaluation.results.first)
    let place = try #require(result.score.place)
    let found = result.conversation.session.ranking.candidates[place].condition
    let above = sequence(first: found) { knowledge.conditions[$0].parent }
    #expect(above.contains(parent) || above.contains(ID(index: 0)))
    #expect(found != parent)
  }

  @Test func `figures are of all cases, and of each condition`() throws {
    let evaluation = try Self.evaluation(
      Garage.rider(), Garage.looseWheel, Garage.saddle, Garage.urgentChain)
    let all = Self.figures(evaluation.measurements, "all cases")
    #expect(all["urgency not too low"] == 75 && all["urgency too low by 2 or more"] == 25)
    #expect(all["warnings that came"] == 50)
    #expect(all["truth first"] == percent(evaluation.results.count { $0.score.place == 0 }, of: 3))
    #expect(all["stated in the opening and heard"] == percent(4, of: 5))
    let outside = Self.figures(evaluation.measurements, "not in the pack")
    #expect(outside["nothing stands out"] == 100 && outside["urgency not too low"] == 100)
    let pads = Self.figures(evaluation.measurementsByCondition, "worn_brake_pads")
    #expect(pads["truth first"] == 100 && pads["urgency exact"] == 100)
    #expect(Self.figures(evaluation.measurementsByCondition, "puncture").isEmpty)
    #expect(evaluation.measurementsByCondition.allSatisfy { $0.bar == nil })
  }

  @Test func `bars are held against all cases`() throws {
    let good = try Self.evaluation(Garage.rider())
    #expect(good.isReached() && good.measurements.contains { $0.bar == .atLeast(87) })
    let late = try Self.evaluation(Garage.urgentChain)
    let missed = late.measurements.filter { !$0.isReached }.map(\.name)
    #expect(
      missed == ["urgency not too low", "urgency too low by 2 or more", "warnings that came"])
    #expect(!late.isReached())
  }

  @Test func `without outside cases nothing is said of them, and the other way round`() throws {
    #expect(
      try Self.evaluation(Garage.rider()).measurements.allSatisfy { $0.data != "not in the pack" })
    let names = try Self.evaluation(Garage.saddle).measurements.map(\.name)
    #expect(!names.contains("truth first") && !names.contains("warnings that came"))
  }

  @Test func `jobs change nothing`() throws {
    let riders = (0..<6).map { Garage.rider(["id": "\"r\($0)\""]) }
    let bicycle = try pack("bicycle")
    let file = try CaseFile(Garage.release(riders), in: bicycle.knowledge)
    let reports = try [1, 4].map { jobs in
      try CaseReport(CaseEvaluation(of: file, with: bicycle, jobs: jobs), conversations: .all)
        .json()
    }
    #expect(reports[0] == reports[1])
  }
}
