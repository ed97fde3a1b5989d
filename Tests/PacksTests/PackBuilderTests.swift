import Diagnostics
import Expressions
import Foundation
import KnowledgeCore
import Testing

@testable import Packs

@Suite struct PackBuilderTests {
  /// The Minimal pack with questions of which only the order matters.
  private func questions(_ list: [(name: String, rank: Int?, isSafety: Bool)]) throws -> [Question]
  {
    let text = list.map { question in
      """
        \(question.name):
          ask: Does the lamp smell?
          why: A lamp can burn.
          safety: \(question.isSafety ? "yes" : "no")
      \(question.rank.map { "    rank: \($0)\n" } ?? "")\
          answers:
            - {say: it smells, sets: [burning_smell, bulb_age = 3 years], then: [\(list[0].name)]}
            - {say: no smell, sets: [not burning_smell], topic: is_it_safe}
            - {say: not sure, sets: [perhaps burning_smell], unsure: yes}
          sources: [bench]

      """
    }.joined()
    let files = try BrokenPack.minimal(
      replacing: "knowledge/questions.yaml", with: "questions:\n\(text)")
    let outcome = PackLoader.load(files)
    return try #require(outcome.pack, "\(outcome.printed)").knowledge.questions.filter { !$0.isOwn }
  }

  @Test func `Safety questions come first, then ranked ones, then the rest as written`() throws {
    let built = try questions([
      ("late", nil, false), ("second", 20, false), ("unsafe", nil, true), ("first", 3, false),
      ("safest", 30, true), ("latest", nil, false), ("safe", 40, true),
    ])
    #expect(
      built.map(\.name) == ["safest", "safe", "unsafe", "first", "second", "late", "latest"])
    #expect(built.map(\.rank) == Array(0..<7))
    #expect(built.map(\.isSafety) == [true, true, true, false, false, false, false])
  }

  @Test func `A finding that says how to ask has a question of its own, after the written ones`()
    throws
  {
    let outcome = PackLoader.load(try BrokenPack.minimal())
    let knowledge = try #require(outcome.pack, "\(outcome.printed)").knowledge
    let own = knowledge.questions.filter(\.isOwn)
    #expect(own.map(\.name) == ["bulb_black"])
    #expect(own.first?.answers.map(\.label) == ["yes", "no", "not sure"])
    #expect(knowledge.questions.last?.isOwn == true)
  }

  @Test func `Ids follow the order of the built tables`() throws {
    let built = try questions([("late", nil, false), ("early", 1, true)])
    #expect(built.map(\.name) == ["early", "late"])
    for question in built { #expect(question.answers[0].next == [ID(index: 1)]) }
  }

  @Test func `A question without a shorter wording repeats itself`() throws {
    let question = try #require(try questions([("one", nil, false)]).first)
    #expect(question.shorter == question.text)
    #expect(!question.allowsSeveral)
  }

  @Test func `What an answer says becomes observations`() throws {
    let question = try #require(try questions([("one", nil, false)]).first)
    let smell = ID<Finding>(index: 4)
    #expect(
      question.answers[0].observations == [
        Observation(smell, .present), Observation(ID(index: 6), .number(3...3)),
      ])
    #expect(question.answers[1].observations == [Observation(smell, .absent)])
    #expect(question.answers[2].observations == [Observation(smell, .unsure)])
    #expect(question.answers.map(\.isUnsure) == [false, false, true])
    #expect(question.answers.map(\.topic) == [nil, ID(index: 0), nil])
  }

  @Test func `A choice becomes the place of its word`() throws {
    let pack = try #require(PackLoader.load(try BrokenPack.minimal()).pack)
    let bulb = try #require(pack.knowledge.questions[named: "bulb"])
    let kind = try #require(pack.knowledge.findings.id(named: "bulb_kind"))
    #expect(bulb.answers[0].observations == [Observation(kind, .choice(0))])
    #expect(bulb.answers[1].observations == [Observation(kind, .choice(1))])
  }

  @Test func `A number is converted to the unit of its finding`() throws {
    var files = try BrokenPack.minimal()
    let path = "knowledge/questions.yaml"
    let text = String(decoding: files.contents[path] ?? [], as: UTF8.self)
    files.contents[path] = Array(
      text.replacingOccurrences(of: "6 .. 20 years", with: "12 .. 24 months").utf8)
    let pack = try #require(PackLoader.load(files).pack)
    let age = try #require(pack.knowledge.findings.id(named: "bulb_age"))
    let answer = try #require(pack.knowledge.questions[named: "bulb"]?.answers.last)
    #expect(answer.observations == [Observation(age, .number(1...2))])
  }

  @Test func `Names of every table lead to their entries`() throws {
    let knowledge = try #require(PackLoader.load(try BrokenPack.minimal()).pack).knowledge
    for name in knowledge.findings.map(\.name) {
      let id = try #require(knowledge.findings.id(named: name))
      #expect(knowledge.findings[id].name == name)
    }
    for link in knowledge.conditions.flatMap(\.evidence) {
      #expect(knowledge.findings.indices.contains(link.finding.index))
      #expect(link.sources.allSatisfy { knowledge.sources.indices.contains($0.index) })
      #expect(!link.sources.isEmpty)
    }
    for statement in knowledge.statements {
      let condition = knowledge.conditions[statement.condition].name
      #expect(statement.name.hasPrefix("\(condition)/\(statement.topic.rawValue)/"))
    }
    for finding in knowledge.findings {
      #expect(knowledge.groups.indices.contains(finding.group.index))
    }
  }
}
