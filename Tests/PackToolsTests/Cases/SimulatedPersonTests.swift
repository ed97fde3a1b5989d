import Assistant
import KnowledgeCore
@testable import PackTools
import Packs
import Testing

/// What the person of a case answers.
@Suite struct SimulatedPersonTests {
  private static func answer(
    to findings: [String], replies: KeyValuePairs<String, String> = [:],
    present: [String] = [], absent: [String] = [], in name: String = "bicycle"
  ) throws -> String {
    let knowledge = try pack(name).knowledge
    func id(_ name: String) throws -> ID<Finding> {
      try #require(knowledge.findings.id(named: name))
    }
    var evidence: RecordedCase.Evidence = [:]
    for name in present { evidence[try id(name)] = .present }
    for name in absent { evidence[try id(name)] = .absent }
    let person = RecordedCase(
      name: "x", opening: "hello", replies: Dictionary(uniqueKeysWithValues: replies.map { $0 }),
      defaultReply: "dunno", evidence: evidence, inOpening: [], truth: .outside,
      urgency: .routine, expectsFlag: false)
    return SimulatedPerson(person, in: knowledge)
      .answer(to: Turn.Prompt(text: "?", findings: try findings.map(id)))
  }

  private static let tyres: KeyValuePairs = [
    "flat_tyre": "flat", "flat_slow": "slow", "something_in_tyre": "thorn", "flat_sudden": "bang",
    "tyres": "soft",
  ]

  @Test func `what is there comes first, three replies at most, in the question's order`() throws {
    let asked = ["flat_sudden", "something_in_tyre", "flat_tyre", "brake_weak", "flat_slow"]
    #expect(
      try Self.answer(
        to: asked, replies: Self.tyres,
        present: ["flat_tyre", "flat_slow", "something_in_tyre", "flat_sudden", "brake_weak"])
        == "bang. thorn. flat")
    #expect(
      try Self.answer(
        to: asked, replies: Self.tyres, present: ["flat_slow"],
        absent: ["flat_tyre", "flat_sudden"]) == "slow")
  }

  @Test func `then what isn't there, two replies at most`() throws {
    #expect(
      try Self.answer(
        to: ["flat_slow", "flat_tyre", "flat_sudden"], replies: Self.tyres,
        absent: ["flat_tyre", "flat_slow", "flat_sudden"]) == "slow. flat")
  }

  @Test func `then the reply about the subject, then the default`() throws {
    #expect(try Self.answer(to: ["flat_sudden"], replies: ["tyres": "soft"]) == "soft")
    #expect(try Self.answer(to: ["brake_weak"], replies: Self.tyres) == "dunno")
    #expect(try Self.answer(to: ["flat_tyre"], present: ["flat_tyre"]) == "dunno")
    #expect(try Self.answer(to: [], replies: Self.tyres, present: ["flat_tyre"]) == "dunno")
  }

  @Test func `a finding that has a reply and isn't on record is a subject itself`() throws {
    #expect(try Self.answer(to: ["flat_slow"], replies: Self.tyres) == "slow")
  }

  @Test(
    arguments: [
      (["age"], "age", "62"), (["newborn", "age"], "age", "62"), (["sex"], "sex", "62"),
      (["pregnant"], "sex", "dunno"), (["hard", "age"], "age", "dunno"), (["hard"], "feel", "62"),
      (["severe_pain", "tender"], "pain", "62"), (["onset"], "duration", "62"),
      (["rapid_growth", "onset"], "growth", "62"), (["warfarin"], "medicines", "62"),
      (["ra_dx"], "conditions", "62"), (["ra_dx"], "medicines", "dunno"),
      (["site_drip", "ca_infusion"], "injury", "62"), (["site_knee"], "site", "62"),
      (["fever_unwell", "confusion"], "fever", "62"), (["confusion"], "fever", "dunno"),
    ])
  func `a pack's groups lead to the subjects of a file`(
    _ findings: [String], _ key: String, _ reply: String
  ) throws {
    let answer = try Self.answer(to: findings, replies: [key: "62"], in: "calcinosis")
    #expect(answer == reply)
  }

  @Test(arguments: [("age", ["newborn", "age"]), ("sex", ["sex"])])
  func `who is asked for their age or sex doesn't tell more`(
    _ key: String, _ asked: [String]
  ) throws {
    #expect(
      try Self.answer(
        to: asked, replies: [key: "so", "newborn": "tiny"], present: ["newborn", "sex"],
        in: "calcinosis") == "so")
    #expect(
      try Self.answer(
        to: asked, replies: ["newborn": "tiny"], present: ["newborn"], in: "calcinosis")
        == "dunno")
  }

  @Test func `who is asked what they want to know says what worries them`() throws {
    let knowledge = try pack("calcinosis").knowledge
    let asked = try #require(
      knowledge.questions.ids.first { id in
        knowledge.questions[id].findings.isEmpty
          && knowledge.questions[id].answers.contains { $0.topic != nil }
      })
    let person = RecordedCase(
      name: "x", opening: "", replies: ["what_worries": "is it bad"], defaultReply: "dunno",
      evidence: [:], inOpening: [], truth: .outside, urgency: .routine, expectsFlag: false)
    let answers = [asked, nil].map { question in
      SimulatedPerson(person, in: knowledge)
        .answer(to: Turn.Prompt(text: "?", question: question))
    }
    #expect(answers == ["is it bad", "dunno"])
  }

  @Test func `every name of the table is one of the pack's`() throws {
    let knowledge = try pack("calcinosis").knowledge
    for name in ReplyKeys.keysOfFindings.keys {
      #expect(knowledge.findings.id(named: name) != nil, "\(name)")
    }
    for name in ReplyKeys.keysOfGroups.keys {
      #expect(knowledge.groups.id(named: name) != nil, "\(name)")
    }
  }
}
