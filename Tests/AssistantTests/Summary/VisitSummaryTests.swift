import Assistant
import Foundation
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// What a summary holds.
@Suite struct VisitSummaryTests {
  private static let story =
    "Hard white lumps on my fingertips for three years, about 2 cm. One leaks chalky stuff. I'm 55"

  /// A conversation with everything in it: told, picked, denied, unsure, and a danger sign that is
  /// possible.
  private func session(
    _ utterances: [String] = [story, "none of these", "not sure"]
  ) throws -> Session {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    for utterance in utterances { _ = session.reply(to: utterance) }
    return session
  }

  @Test func `it begins with the person's own words, and whom it is about`() throws {
    let summary = try session().summary(dated: "21 November")
    #expect(summary.reason == Self.story)
    #expect(summary.date == "21 November")
    #expect(summary.person.isSpeaker && summary.person.age == "55 years")
    let other = try session(["my 8 year old son has a hard lump on his ear"]).summary().person
    #expect(!other.isSpeaker && other.age == "8 years" && other.sex == "male")
    #expect(try session([]).summary().reason == nil)
  }

  @Test func `a greeting is no reason, and what of the person isn't known is said`() throws {
    let summary = try session(["hello", "not sure", "a hard lump, I'm 55"]).summary()
    #expect(summary.reason == "a hard lump, I'm 55")
    #expect(summary.person.notTold == ["sex"])
    #expect(try summary.text(in: .text).contains("55 years. Not told: sex."))
    #expect(try session(["hello"]).summary().reason == "hello")
  }

  @Test func `an emergency leaves no time to prepare a visit`() throws {
    let text = try session(["my skin turned black and it hurts badly"]).summary().text(in: .text)
    #expect(text.contains("HOW URGENT\nEmergency.") && text.contains("LIMITS AND ORIGIN"))
    for title in ["TO ASK", "UNTIL THEN", "WHEN TO GET HELP", "TESTS"] {
      #expect(!text.contains(title), "\(title)")
    }
  }

  @Test func `what was told stands in its groups, in human units and with the words for it`() throws
  {
    let groups = try session().summary().history
    let facts = Dictionary(uniqueKeysWithValues: groups.flatMap(\.facts).map { ($0.finding, $0) })
    #expect(
      groups.map(\.group) == ["age", "feel", "colour", "number", "size", "discharge"]
        + ["course", "site"])
    #expect(facts["onset"]?.words == "how long ago it began: 3 years")
    #expect(facts["onset"]?.range == [1095, 1095] && facts["onset"]?.unit == "days")
    #expect(facts["lump_size"]?.words == "size across: 2 cm")
    #expect(facts["hard"]?.said == "Hard" && facts["hard"]?.turn == 1)
    #expect(facts["site_fingertip"]?.said == "fingertips")
  }

  @Test func `everything that is known stands in one place of it and no other`() throws {
    let session = try session()
    let summary = session.summary()
    let there = summary.history.flatMap(\.facts)
    let absent = summary.negatives.map(\.fact) + summary.otherNegatives
    let names = (there + absent + summary.unsure).map(\.finding)
    #expect(names.count == Set(names).count)
    #expect(
      Set(names)
        == Set(
          session.evidence.observations.map {
            session.pack.knowledge.findings[$0.finding].name
          }))
    #expect(Set(summary.positives.map(\.fact)).isSubset(of: there))
    let unsure = session.evidence.observations.filter { $0.value == .unsure }
    #expect(!unsure.isEmpty && summary.unsure.count == unsure.count)
  }

  @Test func `denials weigh where they would have spoken or warned`() throws {
    let summary = try session([Self.story, "no fever, and I have no pain", "none of these"])
      .summary()
    let fever = try #require(summary.negatives.first { $0.fact.finding == "fever_unwell" })
    #expect(!fever.redFlags.isEmpty)
    #expect(summary.redFlags.denied.contains { $0.title.hasPrefix("Fever with a sore") })
    let up = summary.redFlags.up + summary.redFlags.possible
    #expect(Set(up.map(\.redFlag)).isDisjoint(with: summary.redFlags.denied.map(\.redFlag)))
  }

  @Test func `what a list left in doubt is told once and ruled out nowhere`() throws {
    let summary = try session([Self.story, "not sure", "not sure"]).summary()
    let doubtful = summary.redFlags.doubtful.map(\.redFlag)
    #expect(doubtful.count > 3 && summary.urgency?.level == "within_days")
    #expect(Set(doubtful).isDisjoint(with: summary.redFlags.denied.map(\.redFlag)))
    let grounds = summary.urgency?.reasons.filter { $0.text.contains("can't be ruled out") } ?? []
    #expect(grounds.map { $0.text.hasSuffix("; and \(doubtful.count - 3) more.") } == [true])
    let text = try summary.text(in: .text)
    #expect(text.contains("Left open, as the person answered “not sure” to a list:\n"))
  }

  @Test func `the ranking is explained in terms that add up`() throws {
    let session = try session()
    let summary = session.summary()
    #expect((1...5).contains(summary.candidates.count))
    #expect(summary.candidates.map(\.share) == summary.candidates.map(\.share).sorted(by: >))
    let findings = session.pack.knowledge.findings
    for candidate in summary.candidates {
      let reasons = candidate.supporting + candidate.opposing
      let sum = reasons.reduce(candidate.priorDecibans) { $0 + $1.decibans }
      #expect(abs(sum - candidate.decibans) < 0.01 * Double(reasons.count + 2))
      #expect(candidate.supporting.allSatisfy { $0.decibans > 0 })
      #expect(candidate.opposing.allSatisfy { $0.decibans <= 0 })
      for point in candidate.open {
        #expect(session.evidence[try #require(findings.id(named: point.finding))] == nil)
        #expect(!point.basis.flatMap(\.sources).isEmpty)
      }
    }
    #expect(summary.notAsked.count == 8)
  }

  @Test func `an answer that is said to change something changes it`() throws {
    let session = try session()
    let summary = session.summary()
    #expect(!summary.pivots.isEmpty && summary.pivots.count <= 5)
    let knowledge = session.pack.knowledge
    for pivot in summary.pivots {
      let finding = try #require(knowledge.findings.id(named: pivot.finding))
      var changed = session
      _ = changed.correct(finding, to: pivot.isPresent ? .present : .absent)
      let level = changed.summary().urgency?.level
      let first = knowledge.conditions[changed.ranking.candidates[0].condition].name
      #expect(pivot.urgency == nil || pivot.urgency == level, "\(pivot)")
      #expect(pivot.first == nil || pivot.first == first, "\(pivot)")
    }
  }

  private static let talks = [
    [story, "none of these", "not sure"], ["my skin turned black and it hurts badly"], [],
    ["a lump and I feel confused", "none of these"], ["hello"],
    ["a lump on my toe, I am not sure if the skin is turning black", "I don't know"],
  ]

  @Test(arguments: talks)
  func `every source that is named is cited in full`(talk: [String]) throws {
    let summary = try session(talk).summary()
    let cited = summary.sources.map(\.name)
    let json = try summary.text(in: .json)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let named = Self.sourceNames(object)
    #expect(named == Set(cited))
    #expect(cited.count == Set(cited).count)
    #expect(summary.sources.allSatisfy { !$0.title.isEmpty })
  }

  /// The texts in every list that is called "sources".
  private static func sourceNames(_ value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(sourceNames($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: []) { names, entry in
      if entry.key == "sources", let sources = entry.value as? [String] {
        names.formUnion(sources)
      } else {
        names.formUnion(sourceNames(entry.value))
      }
    }
  }

  @Test(arguments: talks)
  func `its JSON holds all of it, and is the same each time`(talk: [String]) throws {
    let summary = try session(talk).summary(dated: "today")
    let json = try summary.text(in: .json)
    #expect(try JSONDecoder().decode(VisitSummary.self, from: Data(json.utf8)) == summary)
    #expect(try session(talk).summary(dated: "today").text(in: .json) == json)
  }

  @Test func `the keys of JSON are those that were promised`() throws {
    let json = try session().summary(dated: "today").text(in: .json)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "candidates", "comeBackIf", "date", "engine", "format", "history", "meanwhile", "negatives",
        "notAsked", "otherNegatives", "pack", "person", "pivots", "positives", "questions",
        "reason",
        "redFlags", "sources", "tests", "unexplained", "unsure", "urgency",
      ])
    #expect(object["format"] as? Int == 1)
  }

  @Test func `the level comes with its reasons, and the emergency with nothing to wait for`() throws
  {
    let urgent = try session(["my skin turned black and it hurts badly"])
    let level = try #require(urgent.summary().urgency)
    #expect(level.level == "emergency" && !level.reasons.isEmpty)
    #expect(level.reasons.first?.sources.isEmpty == false)
    let possible = try session([
      "a lump on my toe, I am not sure if the skin is turning black", "I don't know",
    ]).summary()
    #expect(possible.redFlags.possible.contains { $0.title.hasPrefix("Black skin") })
    #expect(possible.urgency?.reasons.contains { $0.text.hasPrefix("Not sure, so") } == true)
  }
}
