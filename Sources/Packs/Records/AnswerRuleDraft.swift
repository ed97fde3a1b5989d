internal import Diagnostics
internal import IntentMatcher

/// What some phrases answer to a question as a whole, as its author wrote it.
enum AnswerRuleDraft {
  static let record = Record(
    "a rule for answers", "What some phrases answer to a question as a whole.",
    [
      AssertionRuleDraft.ruleField, AssertionRuleDraft.saysField, agreesField, picksField,
      hidesField, AssertionRuleDraft.ofField, AssertionRuleDraft.atField,
      AssertionRuleDraft.rankField, AssertionRuleDraft.phrasesField,
    ])

  private static let agreesField = Field.optional(
    "agrees", .word(["yes"]), "It is as the question has it.")
  private static let picksField = Field.optional(
    "picks", .word(["1", "2", "3", "4", "5", "last", "named"]),
    "Which of the things asked about is so, and none of the others.")
  private static let hidesField = Field.optional(
    "hides", .word(["all"]), "The phrases answer nothing, and hide the shorter ones within.")

  static func read(_ value: YAMLValue, _ report: inout [Diagnostic]) -> AnswerRule? {
    let reader = RecordReader(value)
    let phrases = reader.plainPhrases(AssertionRuleDraft.phrasesField, &report)
    let effects = effects(reader)
    guard effects.count == 1, let effect = effects.first else {
      report.append(
        Diagnostic(
          "misplaced-key", "a rule for answers has exactly one of says, agrees, picks, hides",
          at: reader.location))
      return nil
    }
    guard let name = reader.text(AssertionRuleDraft.ruleField) else { return nil }
    var rule = AnswerRule(
      name.value, phrases, effect,
      origin: AssertionRule.Origin(file: reader.location.path, line: reader.location.line))
    rule.experiencer = reader.word(
      AssertionRuleDraft.ofField, as: Stance.Experiencer.self)
    rule.place = reader.word(AssertionRuleDraft.atField, as: AssertionRule.Place.self) ?? .anywhere
    rule.priority = reader.wholeNumber(AssertionRuleDraft.rankField) ?? 0
    return rule
  }

  /// Every effect that the record names.
  private static func effects(_ reader: RecordReader) -> [AnswerRule.Effect] {
    var effects: [AnswerRule.Effect] = []
    if let says = reader[AssertionRuleDraft.saysField] {
      effects.append(.says(says.textOrTexts.compactMap(Stance.Value.init(named:))))
    }
    if reader[agreesField] != nil { effects.append(.agrees) }
    if let picks = reader[picksField] { effects.append(.picks(pick(picks))) }
    if reader[hidesField] != nil { effects.append(.nothing) }
    return effects
  }

  private static func pick(_ value: YAMLValue) -> AnswerRule.Pick {
    if let place = value.text.flatMap(Int.init) { return .place(place - 1) }
    return value.text == "last" ? .last : .named
  }
}
