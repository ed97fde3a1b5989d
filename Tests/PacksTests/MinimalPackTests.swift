import DialogueMachine
import Diagnostics
import Expressions
import Foundation
import IntentMatcher
import KnowledgeCore
@testable import Packs
import Testing

@Suite struct MinimalPackTests {
  private let outcome: PackLoader.Outcome
  private let pack: Pack

  init() throws {
    outcome = PackLoader.load(try BrokenPack.minimal())
    pack = try #require(outcome.pack)
  }

  @Test func `The Minimal pack has no problems`() {
    #expect(outcome.diagnostics.isEmpty, "\(outcome.printed)")
  }

  @Test func `The texts of all files are there`() {
    #expect(outcome.texts.count == 15)
    #expect(outcome.texts.map(\.path) == outcome.texts.map(\.path).sorted())
  }

  @Test func `The manifest reads through`() {
    #expect(pack.manifest.name == "lamp")
    #expect(pack.manifest.version == "0.1.0")
    #expect(pack.manifest.title == "Why does my lamp not light?")
    #expect(pack.manifest.language == "en")
    #expect(pack.manifest.limits == ["It knows two faults and no others."])
    #expect(pack.manifest.review == "nobody")
    #expect(pack.knowledge.conditions[pack.subject].name == "dead_bulb")
    #expect(pack.dialogues.first?.name == "start")
  }

  @Test func `Findings read through`() throws {
    let findings = pack.knowledge.findings
    #expect(
      findings.map(\.name) == [
        "lamp_dark", "flickers", "room_dark", "bulb_black", "burning_smell", "bulb_kind",
        "bulb_age", "bulb_old",
      ])
    let dark = try #require(findings[named: "lamp_dark"])
    #expect(dark.isImportant && dark.background == 0.2 && dark.kind == .yesNo)
    let black = try #require(findings[named: "bulb_black"])
    #expect(!black.isImportant && black.background == 0.05)
    #expect(black.question == "Is the glass of the bulb black?")
    #expect(black.askIf?.description == "lamp_dark or flickers")
    #expect(findings[named: "bulb_kind"]?.kind == .choice(["screw", "pin"], multiple: false))
    #expect(findings[named: "bulb_age"]?.kind == .number(Unit("years")))
    let old = try #require(findings[named: "bulb_old"])
    #expect(old.knower == .told && old.undiagnosed == 0.3 && dark.undiagnosed == 0)
    let light = try #require(pack.knowledge.groups[named: "light"])
    let exclusive = light.exclusive.map { $0.map { findings[$0].name } }
    #expect(exclusive == [["flickers", "lamp_dark"]])
  }

  @Test func `Conditions read through`() throws {
    let condition = try #require(pack.knowledge.conditions[named: "dead_bulb"])
    #expect(condition.title == "Dead bulb" && condition.synonyms == ["blown bulb"])
    #expect(condition.urgency == .selfCare && condition.priorWeight == 3)
    #expect(condition.population.age == Quantity(1, 20, Unit("years")))
    #expect(condition.onlySites.map { pack.knowledge.findings[$0].name } == ["lamp_dark"])
    #expect(condition.codes.map(\.code) == ["7"])
    let rows = condition.evidence
    #expect(rows.count == 6)
    #expect(rows[0].likelihood == .frequency(.always) && rows[0].grade == .wording)
    #expect(rows[1].likelihood == .rate(Rate(7, of: 10)))
    #expect(rows[1].reason == "The glass turns black.")
    #expect(rows[2].value == 0 && rows[1].value == nil)
    #expect(rows[2].sources.map { pack.knowledge.sources[$0].name } == ["bench"])
  }

  @Test func `Red flags and levels read through`() throws {
    let flag = try #require(pack.knowledge.redFlags[named: "fire"])
    #expect(flag.condition.description == "burning_smell or bulb_black and flickers")
    #expect(flag.advice == "Pull the plug." && flag.urgency == .emergency)
    #expect(pack.knowledge.urgencyLevels.map(\.urgency) == Urgency.allCases.sorted())
    #expect(pack.knowledge.urgencyModifiers.map(\.raise) == [1])
  }

  @Test func `Inquiries, treatments, disagreements and statements read through`() {
    #expect(pack.knowledge.inquiries.map(\.topic) == [.whenToGetHelp])
    #expect(pack.knowledge.treatments.map(\.safety) == ["Let the bulb cool first."])
    #expect(pack.knowledge.disagreements.first?.readings.count == 2)
    #expect(
      pack.knowledge.statements.map(\.name) == [
        "dead_bulb/what-it-is/wire", "dead_bulb/treatment/change", "no_power/causes/fuse",
      ])
    #expect(pack.coverage.map(\.name) == ["wire"])
    #expect(pack.coverage.first?.carriers.last == "red-flag fire")
  }

  @Test func `Words read through`() throws {
    // stays? dark is two wordings, (no | without) light two more.
    #expect(pack.matcher.lexicon.wordingCount == 20)
    let reading = pack.matcher.interpret("my lamp has no power cut but it stays dark")
    let findings = reading.mentions.filter { $0.concept.kind == .finding }
    #expect(findings.map(\.concept.name) == ["lamp_dark"])
    #expect(findings.map(\.stance.polarity) == [.present])
    let condition = try #require(reading.mentions.first { $0.concept.kind == .condition })
    #expect(condition.concept.name == "no_power" && condition.stance.polarity == .absent)
    let origin = try #require(condition.reasons.first?.origin)
    #expect(origin == AssertionRule.Origin(file: "vocabulary/talk.yaml", line: 16))
  }

  @Test func `Answers, choices and corrections read through`() {
    #expect(pack.matcher.interpret("yep").answer?.origin == "agreed")
    #expect(pack.matcher.interpret("scratch that").corrections.map(\.kind) == [.withdraw])
    let choices = pack.matcher.choices(labels: ["a lamp", "a torch"], allowsSeveral: true)
    let reading = pack.matcher.interpret("all of them", to: AskedQuestion(choices: choices))
    #expect(reading.choice?.picked == [0, 1])
  }

  @Test func `A measure counts with its middle`() {
    let values = pack.matcher.interpret("for ages").values
    #expect(values.count == 1, "\(values)")
  }

  @Test func `The script reads through`() throws {
    #expect(pack.dialogues.count == 1)
    let script = pack.dialogues[0]
    #expect(script.start == "hello" && script.slots.map(\.name) == ["words", "mood"])
    #expect(script.slots.last?.values == ["calm", "cross"] && script.slots.last?.initial == "calm")
    #expect(script.states.map(\.name) == ["hello", "story", "asking", "stop", "closing"])
    let story = try #require(script.state(named: "story"))
    #expect(story.keeps == "words")
    #expect(
      story.prompt
        == .text(
          try Template(parsing: "What is wrong?"),
          again: try Template(parsing: "Stay {mood}. What is wrong?"),
          reason: try Template(parsing: "It shows where to begin.")))
    #expect(story.transitions.map(\.target) == ["asking", "asking", "stop", "asking"])
    #expect(story.transitions.map(\.outcome) == [.understood, .notUnderstood, .urgent, .urgent])
    #expect(story.transitions[2].condition?.description == "urgency = emergency")
    #expect(script.state(named: "asking")?.prompt == .nextQuestion)
    #expect(script.state(named: "closing")?.ending == .ends)
    #expect(script.state(named: "closing")?.summarises == true)
    #expect(script.digressions.map(\.act) == ["asks", "why", "help", "quit"])
    #expect(
      script.digressions.map(\.response) == [
        .answerQuestion, .explainQuestion,
        .say(try Template(parsing: "You can say it in your own words.")), .go("closing"),
      ])
  }

  @Test func `Loading twice gives the same pack`() throws {
    let again = try #require(PackLoader.load(try BrokenPack.minimal()).pack)
    #expect(again.dialogues[0] == pack.dialogues[0] && again.manifest == pack.manifest)
    #expect(again.knowledge.questions.map(\.name) == pack.knowledge.questions.map(\.name))
  }
}

@Suite struct PackLoaderTests {
  @Test func `Five different breaks are reported in one run`() throws {
    var files = try BrokenPack.minimal()
    func replace(_ path: String, _ old: String, _ new: String) {
      let text = String(decoding: files.contents[path] ?? [], as: UTF8.self)
      files.contents[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
    }
    replace("pack.yaml", "version:", "verzion:")
    replace("knowledge/questions.yaml", "bulb_kind = pin", "bulb_kind = clamp")
    replace("knowledge/red-flags.yaml", "sources: [manual]", "sources: [leaflet]")
    replace("dialogues/start.yaml", "settled: closing", "settled: the_end")
    files.contents["vocabulary/more.yaml"] = Array("acts: &all {}\n".utf8)
    let found = PackLoader.load(files).diagnostics.map(\.id.rawValue)
    #expect(
      found.sorted() == [
        "missing-key", "unknown-key", "unknown-name", "unknown-state", "unknown-value",
        "yaml-feature",
      ])
  }

  @Test func `No files are no pack`() {
    let outcome = PackLoader.load(PackFiles())
    #expect(outcome.pack == nil)
    #expect(outcome.diagnostics.allSatisfy { $0.id == "missing-file" })
    #expect(
      outcome.diagnostics.map(\.location.path) == [
        "dialogues/", "knowledge/conditions/", "knowledge/findings.yaml", "knowledge/sources.yaml",
        "knowledge/urgency.yaml", "pack.yaml",
      ])
  }

  @Test func `What a reader reports is passed on`() {
    let problem = Diagnostic(
      "unreadable-file", "no", at: Diagnostics.SourceLocation(path: "knowledge/sources.yaml"))
    let outcome = PackLoader.load(PackFiles(diagnostics: [problem]))
    #expect(outcome.diagnostics.contains(problem))
    let missing = outcome.diagnostics.filter { $0.id == "missing-file" }.map(\.location.path)
    #expect(!missing.contains("knowledge/sources.yaml") && missing.count == 5)
  }

  @Test func `A warning doesn't keep a pack from loading`() throws {
    let outcome = PackLoader.load(try BrokenPack(named: "a-source-is-cited").files)
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
    #expect(outcome.pack != nil)
  }

  @Test func `Each file stands where its kind stands`() {
    #expect(FileKind.at("pack.yaml") == .pack)
    #expect(FileKind.at("knowledge/red-flags.yaml") == .redFlags)
    #expect(FileKind.at("knowledge/conditions/a.yaml") == .condition)
    #expect(FileKind.at("dialogues/a.yaml") == .dialogue)
    for path in [
      "", "Pack.yaml", "knowledge/pack.yaml", "knowledge/conditions/a/b.yaml", "vocabulary/a.yml",
      "vocabulary", "/pack.yaml", "dialogues/a.yaml/",
    ] {
      #expect(FileKind.at(path) == nil, "\(path)")
    }
  }
}
