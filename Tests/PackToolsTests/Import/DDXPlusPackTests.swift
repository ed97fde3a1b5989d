import Diagnostics
import Expressions
import IntentMatcher
import KnowledgeCore
import PackTools
import Packs
import Testing

/// What a release of DDXPlus becomes.
@Suite struct DDXPlusPackTests {
  @Test(arguments: [true, false], [true, false])
  func `an imported pack has no errors and no warnings`(rates: Bool, patients: Bool) throws {
    var release = GardenRelease()
    if !rates { release.rates = nil }
    if !patients { release.patients = nil }
    let outcome = try release.pack().load()
    #expect(outcome.diagnostics.map { "\($0.location) \($0.message)" } == [])
    #expect(outcome.pack != nil)
  }

  @Test func `an imported pack can share the words of a language`() throws {
    let words = PackDirectory(path: "\(shippedPacks)/bicycle").read().contents
      .filter { $0.key.hasPrefix("../english/") }
    let outcome = try GardenRelease().pack(includes: ["../english"]).load(beside: words)
    #expect(outcome.diagnostics.map(\.message) == [])
    let pack = try #require(outcome.pack)
    let read = pack.matcher.interpret("I have spots but no holes or webs")
    #expect(read.mentions(of: .finding).map(\.concept.name) == ["P_1", "P_4"])
  }

  @Test func `evidences become findings in the order of the file`() throws {
    let findings = try loaded(.bare).findings
    #expect(findings.map(\.name) == ["age", "sex", "P_2", "P_1", "P_3", "P_4", "P_5"])
    #expect(
      findings.map(\.kind) == [
        .number(Unit("years")), .choice(["female", "male"], multiple: false),
        .choice(["V_0", "V_1", "V_2"], multiple: true), .yesNo,
        .choice(["n0", "n1", "n2", "n3"], multiple: false), .yesNo, .yesNo,
      ])
    #expect(findings.filter(\.isOrdered).map(\.name) == ["P_3"])
    let parents = findings.map { $0.parent.map { findings[$0].name } }
    #expect(parents == [nil, nil, "P_1", nil, "P_1", nil, nil])
    #expect(findings[named: "P_1"]?.question == "Do you have any spots (brown or black)?")
    #expect(findings[named: "P_1"]?.label == "spots (brown or black)")
    #expect(findings.map(\.background) == Array(repeating: 0.001, count: 7))
  }

  @Test func `pathologies become conditions with what the release lists`() throws {
    let knowledge = try loaded(.bare)
    let rot = try #require(knowledge.conditions[named: "root_rot"])
    #expect(rot.title == "Root rot" && rot.urgency == .emergency && rot.priorWeight == 1)
    #expect(rot.codes.map(\.code) == ["P01.2"])
    #expect(
      rows(of: rot, knowledge) == ["P_2 frequent", "P_1 frequent", "P_3 frequent", "P_5 frequent"])
    #expect(rot.evidence.allSatisfy { $0.grade == .judgement && $0.sources.count == 1 })
    let scorch = try #require(knowledge.conditions[named: "brulure_scorch_leaf"])
    #expect(scorch.title == "Brûlure / scorch (leaf)" && scorch.urgency == .selfCare)
    #expect(scorch.codes.map(\.code) == ["P07", "P08"])
    #expect(rows(of: scorch, knowledge) == ["P_1 frequent", "P_4 frequent", "P_5 frequent"])
  }

  @Test func `rates become a row for each evidence, and backgrounds within bounds`() throws {
    var release = GardenRelease()
    release.patients = nil
    let knowledge = try loaded(release)
    #expect(
      try rows(of: "root_rot", knowledge) == [
        "P_2 6/8", "P_1 8/8", "P_3 4/8", "P_4 0/8", "P_5 1/8",
      ])
    #expect(
      try rows(of: "brulure_scorch_leaf", knowledge) == [
        "P_2 0/3", "P_1 1/3", "P_3 0/3", "P_4 2/3", "P_5 3/3",
      ])
    #expect(
      knowledge.findings.map(\.background) == [
        0.001, 0.001, 0.545455, 0.99, 0.25, 0.001, 0.5,
      ])
    let rot = try #require(knowledge.conditions[named: "root_rot"])
    #expect(rot.evidence.allSatisfy { $0.grade == .number })
    #expect(rot.evidence.flatMap(\.sources).allSatisfy { knowledge.sources[$0].grade == .low })
  }

  @Test func `patients become rows for the values that they gave`() throws {
    #expect(
      try rows(of: "root_rot", loaded(GardenRelease())) == [
        "P_2 6/8", "P_2=V_1 1/2", "P_2=V_2 2/2", "P_1 8/8", "P_3 4/8", "P_3=n3 1/1", "P_4 0/8",
        "P_5 1/8",
      ])
    var release = GardenRelease()
    release.rates = nil
    #expect(
      try rows(of: "root_rot", loaded(release)) == [
        "P_2 frequent", "P_2=V_1 1/2", "P_2=V_2 2/2", "P_1 frequent", "P_3 frequent", "P_3=n3 1/1",
        "P_5 frequent",
      ])
  }

  @Test func `a condition is as likely as the others, or as it was counted`() throws {
    let uniform = try loaded(GardenRelease()).conditions.map(\.priorWeight)
    #expect(uniform == [1, 1])
    let counted = try GardenRelease().pack(prior: .counted).load().pack?.knowledge.conditions
    #expect(counted?.map(\.priorWeight) == [3, 8])
    #expect(counted?.map(\.priorGrade) == [.number, .number])
  }

  @Test func `the pack counts what it holds`() throws {
    let pack = try GardenRelease().pack()
    #expect(pack.conditionCount == 2 && pack.findingCount == 7 && pack.rowCount == 13)
    #expect(try loaded(GardenRelease()).conditions.map(\.evidence.count).reduce(0, +) == 13)
  }

  @Test func `the same release gives the same bytes`() throws {
    let first = try GardenRelease().pack().files
    #expect(try GardenRelease().pack().files == first)
    let findings = try #require(first["knowledge/findings.yaml"])
    #expect(findings.contains("      - V_0  # nowhere\n"))
    #expect(findings.contains("      - V_2  # \"stem(L): low\"\n"))
    #expect(first.values.allSatisfy { $0.hasPrefix("# Written by 'anamnesis import ddxplus'") })
  }

  @Test func `the source is named with its licence`() throws {
    let sources = try #require(try GardenRelease().pack().files["knowledge/sources.yaml"])
    #expect(sources.contains("A. Fansi Tchango") && sources.contains("CC BY 4.0"))
    #expect(sources.contains("Counted in 11 patients (garden)"))
    #expect(sources.contains("Counted in 4 patients when the pack was made"))
  }

  @Test(arguments: [
    "a: b", "- dash", "# no remark", "[brackets], {braces}", "\"quoted\" \\ slashed", "'single'",
    "yes", "12", "*star &and !bang %per @at `tick | >", "two\nlines\tand a tab", "trailing ",
    "grüße 🪴 \u{2028} \u{85} \u{FEFF}", "what # follows", "ends with:", "? asks",
  ])
  func `texts of a release come through as they are`(text: String) throws {
    let json = "\"\(text)\"".replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t").dropFirst().dropLast().replacing("\"", with: "\\\"")
    var release = GardenRelease.bare
    release.evidences.replace("Where are the spots?", with: json)
    release.evidences.replace("\"en\": \"tip\"", with: "\"en\": \"\(json)\"")
    release.conditions.replace(
      "\"cond-name-eng\": \"Root rot\"", with: "\"cond-name-eng\": \"x \(json)\"")
    let outcome = try release.pack().load()
    #expect(outcome.diagnostics.map(\.message) == [])
    let knowledge = try #require(outcome.pack?.knowledge)
    #expect(knowledge.findings[named: "P_2"]?.question == text)
    #expect(knowledge.conditions.map(\.title).contains("x \(text)"))
  }

  private func loaded(_ release: GardenRelease) throws -> Knowledge {
    try #require(try release.pack().load().pack).knowledge
  }

  private func rows(of condition: String, _ knowledge: Knowledge) throws -> [String] {
    rows(of: try #require(knowledge.conditions[named: condition]), knowledge)
  }

  /// The rows of evidence in short, as `P_2=V_1 1/2`.
  private func rows(of condition: Condition, _ knowledge: Knowledge) -> [String] {
    condition.evidence.map { row in
      let finding = knowledge.findings[row.finding]
      var name = finding.name
      if let value = row.value, case .choice(let values, _) = finding.kind {
        name += "=\(values[value])"
      }
      switch row.likelihood {
      case .frequency(let frequency): return "\(name) \(frequency.rawValue)"
      case .rate(let rate): return "\(name) \(rate.count)/\(rate.total)"
      }
    }
  }
}
