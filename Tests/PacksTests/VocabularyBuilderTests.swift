import Diagnostics
import Foundation
import IntentMatcher
import Testing

@testable import Packs

@Suite struct VocabularyBuilderTests {
  /// The vocabulary of the Minimal pack with a file of words more.
  private func vocabulary(
    _ words: String = "", at path: String = "vocabulary/zz.yaml"
  ) throws -> Vocabulary {
    var files = try BrokenPack.minimal()
    if !words.isEmpty { files.contents[path] = Array(words.utf8) }
    var draft = PackDraft()
    var report: [Diagnostic] = []
    for (path, bytes) in files.contents.sorted(by: { $0.key < $1.key }) {
      let kind = try #require(FileKind.at(path))
      let root = try #require(YAMLDocument.read(bytes, path: path, into: &report).root)
      draft.add(root, kind, &report)
    }
    #expect(report.isEmpty)
    return VocabularyBuilder(draft).build()
  }

  private func concepts(_ names: [String]) -> Set<Concept> {
    Set(names.map { Concept(.finding, $0) })
  }

  @Test func `Every phrase knows its line`() throws {
    let entries = try vocabulary().entries
    let dark = entries.filter { $0.concept == Concept(.finding, "lamp_dark") }
    #expect(
      dark.map(\.origin)
        == Array(repeating: .init(file: "vocabulary/findings.yaml", line: 2), count: 2))
    let subjects = entries.filter { $0.concept.kind == .subject }
    #expect(subjects.map(\.origin.line) == [6, 6])
    #expect(Set(subjects.map(\.concept.name)) == ["subject"])
  }

  @Test func `An included phrase stands before the pack's own`() throws {
    let path = "../english/acts.yaml"
    let entries = try vocabulary("acts: {help: [please help]}\n", at: path).entries
    #expect(entries.first?.origin == Vocabulary.Origin(file: path, line: 1))
  }

  @Test func `Every rule knows its line`() throws {
    let assertion = try vocabulary().assertion
    #expect(assertion.rules.map(\.origin.line) == [16, 17])
    #expect(assertion.answers.map(\.origin.line) == [19])
    #expect(assertion.rules.map(\.effect) == [.says([.polarity(.absent)]), .ends])
    #expect(assertion.rules[1].axes == [.polarity, .time])
    #expect(assertion.rules[0].place == .inside && assertion.rules[0].reach == 8)
    #expect(assertion.answers.map(\.effect) == [.agrees] && assertion.answers[0].priority == 2)
  }

  @Test(
    arguments: [
      ("hides: all", AssertionRule.Effect.nothing, Set(Stance.Axis.allCases)),
      ("refers: experiencer", .refersBack, [.experiencer]), ("fills: yes", .fills, []),
      ("says: [resolved, past]", .says([.polarity(.resolved), .time(.past)]), [.polarity, .time]),
    ] as [(String, AssertionRule.Effect, Set<Stance.Axis>)])
  func `An effect is read`(
    _ text: String, _ effect: AssertionRule.Effect, _ axes: Set<Stance.Axis>
  ) throws {
    let words = "assertion: {rules: [{rule: r, \(text), phrases: [so]}]}\n"
    let rule = try #require(try vocabulary(words).assertion.rules.last)
    #expect(rule.effect == effect && rule.axes == axes)
  }

  @Test(
    arguments: [
      ("agrees: yes", .agrees), ("hides: all", .nothing),
      ("picks: 2", .picks(.place(1))), ("picks: last", .picks(.last)),
      ("picks: named", .picks(.named)), ("says: absent", .says([.polarity(.absent)])),
    ] as [(String, AnswerRule.Effect)])
  func `What an answer does is read`(_ text: String, _ effect: AnswerRule.Effect) throws {
    let words = "assertion: {answers: [{rule: r, \(text), at: alone, phrases: [so]}]}\n"
    let rule = try #require(try vocabulary(words).assertion.answers.last)
    #expect(rule.effect == effect && rule.place == .alone)
  }

  @Test func `What red flags ask for is guarded`() throws {
    #expect(try vocabulary().guarded == concepts(["bulb_black", "burning_smell", "flickers"]))
  }

  @Test func `What answers one question may replace each other`() throws {
    let groups = try vocabulary().groups
    #expect(groups[Concept(.finding, "bulb_kind=screw")] == "choice bulb_kind")
    #expect(
      groups[Concept(.finding, "bulb_kind=screw")] == groups[Concept(.finding, "bulb_kind=pin")])
    let flickers = try #require(groups[Concept(.finding, "flickers")])
    #expect(groups.filter { $0.value == flickers }.count > 1)
  }

  @Test func `What two files know of words adds up`() throws {
    let lore = try vocabulary(
      "words: {known: [a lamp, torch], spellings: {torch: [tortch]}, light: [very]}\n"
    ).words
    #expect(lore.known == ["glass", "a", "lamp", "torch"])
    #expect(lore.spellings.map(\.word) == ["lamp", "torch"])
    #expect(lore.fixed == ["on", "and", "off"] && lore.light == ["a", "the", "very"])
    #expect(lore.barriers == ["not", "but"])
  }

  @Test func `Of a span of measures the middle counts, in one unit`() throws {
    let measures = try vocabulary(
      "measures: {size: {coin: 1 .. 3 cm}, duration: {a fortnight: 2 weeks}}\n"
    ).measures
    #expect(
      measures.suffix(2) == [
        KnownMeasure("coin", .length(millimetres: 20)),
        KnownMeasure("a fortnight", .duration(days: 14)),
      ])
  }
}
