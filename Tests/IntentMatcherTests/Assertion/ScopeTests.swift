import IntentMatcher
import TestSupport
import Testing

/// What the engine does with rules, whatever their words.
@Suite struct ScopeTests {
  private static func rule(
    _ name: String, _ phrase: String, _ effect: AssertionRule.Effect,
    on axes: Set<Stance.Axis> = [.polarity], _ change: (inout AssertionRule) -> Void = { _ in }
  ) throws -> AssertionRule {
    var rule = AssertionRule(
      name, [try Phrase(parsing: phrase)], effect, on: axes,
      origin: .init(file: "test.yaml", line: 1))
    change(&rule)
    return rule
  }

  private static func reason(
    _ rules: [AssertionRule], _ marked: String, _ words: [(class: WordClass, words: [String])] = []
  ) -> StanceReason? {
    let text = MarkedText(marked)
    let reader = AssertionReader(AssertionRules(rules: rules, answers: [], words: words))
    return reader.read(text.tokens, mentions: text.mentions)[0].reason(for: .polarity)
  }

  @Test func `the closer trigger wins`() throws {
    let rules = [
      try Self.rule("far", "lack", .says([.polarity(.absent)])),
      try Self.rule("near", "gone", .says([.polarity(.resolved)])) { $0.direction = .backward },
    ]
    #expect(Self.reason(rules, "lack of much [pain] gone")?.rule == "near")
    #expect(Self.reason(rules, "lack [pain] all now gone")?.rule == "far")
  }

  @Test func `a higher priority beats the closer trigger`() throws {
    let rules = [
      try Self.rule("near", "lack", .says([.polarity(.absent)])),
      try Self.rule("strong", "gone", .says([.polarity(.resolved)])) {
        $0.direction = .backward
        $0.priority = 1
      },
    ]
    #expect(Self.reason(rules, "lack [pain] all now gone")?.rule == "strong")
  }

  @Test func `the longer phrase hides the shorter`() throws {
    let rules = [
      try Self.rule("lack", "lack", .says([.polarity(.absent)])),
      try Self.rule("no lack", "no lack", .nothing),
    ]
    #expect(Self.reason(rules, "lack of [pain]")?.rule == "lack")
    #expect(Self.reason(rules, "no lack of [pain]") == nil)
  }

  @Test func `a scope ends at its reach, a terminator, a trigger or a sentence`() throws {
    let rules = [
      try Self.rule("lack", "lack", .says([.polarity(.absent)])) { $0.reach = 3 },
      try Self.rule("but", "but", .ends),
      try Self.rule("plenty", "plenty", .says([.polarity(.present)])),
    ]
    #expect(Self.reason(rules, "lack of any [pain]")?.scope == 1..<4)
    #expect(Self.reason(rules, "lack of any real [pain]") == nil)
    #expect(Self.reason(rules, "lack but [pain]") == nil)
    #expect(Self.reason(rules, "lack. [pain]") == nil)
    #expect(Self.reason(rules, "lack plenty [pain]")?.rule == "plenty")
  }

  @Test func `an "and" parts clauses only when verbs stand on both sides`() throws {
    let rules = [try Self.rule("lack", "lack", .says([.polarity(.absent)]))]
    let words: [(class: WordClass, words: [String])] = [
      (.verb, ["is"]), (.joiner, ["and"]),
    ]
    #expect(Self.reason(rules, "there is lack of x and [pain]", words)?.rule == "lack")
    #expect(Self.reason(rules, "there is lack of x and [pain] is bad", words) == nil)
  }

  @Test func `"it" takes a scope back over the clause to the last mention`() throws {
    let rules = [
      try Self.rule("gone", "gone", .says([.polarity(.resolved)])) {
        $0.direction = .backward
        $0.crossing = .pronoun
      }
    ]
    let words: [(class: WordClass, words: [String])] = [
      (.verb, ["is"]), (.subject, ["it", "she"]), (.anaphor, ["it"]),
    ]
    #expect(Self.reason(rules, "a [rash], it is gone", words)?.rule == "gone")
    #expect(Self.reason(rules, "a [rash], she is gone", words) == nil)
  }

  @Test func `a phrase within a mention is part of its name`() throws {
    let rules = [try Self.rule("can't", "can't", .says([.polarity(.absent)]))]
    #expect(Self.reason(rules, "I can't [sleep]")?.rule == "can't")
    #expect(Self.reason(rules, "I [can't sleep]") == nil)
  }
}
