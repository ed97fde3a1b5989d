internal import Diagnostics
internal import IntentMatcher

/// What some phrases do to the mentions around them, as its author wrote it.
enum AssertionRuleDraft {
  static let record = Record(
    "a rule of assertion", "What some phrases do to the mentions around them.",
    [
      ruleField, saysField, endsField, hidesField, refersField, fillsField, ofField, looksField,
      reachField, atField, crossesField, rankField, phrasesField,
    ])

  static let ruleField = Field.required("rule", .text, "What to call it in explanations.")
  static let saysField = Field.optional(
    "says", oneOrMore(values), "What is said of the mentions.")
  private static let endsField = Field.optional(
    "ends", oneOrMore(axes), "On which axes the scopes of other rules end here.")
  private static let hidesField = Field.optional(
    "hides", oneOrMore(axes), "On which axes the rules that its words would set off are hidden.")
  private static let refersField = Field.optional(
    "refers", oneOrMore(axes), "On which axes it repeats what was said before.")
  private static let fillsField = Field.optional(
    "fills", .word(["yes"]), "The phrases say nothing and don't count as words of their clause.")
  static let ofField = Field.optional(
    "of", .word(Stance.Experiencer.allCases.map(\.rawValue)),
    "Of whom a mention must be said for the rule to count.")
  private static let looksField = Field.optional(
    "looks", .word(AssertionRule.Direction.allCases.map(\.rawValue)),
    "Where the mentions stand; forward unless stated.")
  private static let reachField = Field.optional(
    "reach", .wholeNumber(0...100), "How many words and marks the scope has at most.")
  static let atField = Field.optional(
    "at", .word(AssertionRule.Place.allCases.map(\.rawValue)),
    "Where its phrases count; anywhere unless stated.")
  private static let crossesField = Field.optional(
    "crosses", .word(AssertionRule.Crossing.allCases.map(\.rawValue)),
    "What a scope that looks back may step over; nothing unless stated.")
  static let rankField = Field.optional(
    "rank", .wholeNumber(-9...9),
    "Of two rules the higher one wins, then the closer; 0 unless stated.")
  static let phrasesField = Field.required(
    "phrases", .list(.grammar(.phrase), atLeast: 1), "The phrases that set it off.")

  static let values =
    Stance.Polarity.allCases.map(\.rawValue) + Stance.Certainty.allCases.map(\.rawValue)
    + Stance.Experiencer.allCases.map(\.rawValue) + Stance.Time.allCases.map(\.rawValue)
  private static let axes = ["polarity", "certainty", "experiencer", "time", "all"]

  static func oneOrMore(_ words: [String]) -> Shape {
    .either([.word(words), .list(.word(words), atLeast: 1)])
  }

  static func read(_ value: YAMLValue, _ report: inout [Diagnostic]) -> AssertionRule? {
    let reader = RecordReader(value)
    let phrases = reader.plainPhrases(phrasesField, &report)
    let effects = effects(reader)
    guard effects.count == 1, let (effect, axes) = effects.first else {
      report.append(
        Diagnostic(
          "misplaced-key",
          "a rule of assertion has exactly one of says, ends, hides, refers, fills",
          at: reader.location))
      return nil
    }
    guard let name = reader.text(ruleField) else { return nil }
    var rule = AssertionRule(
      name.value, phrases, effect, on: axes,
      origin: AssertionRule.Origin(file: reader.location.path, line: reader.location.line))
    rule.experiencer = reader.word(ofField, as: Stance.Experiencer.self)
    rule.direction = reader.word(looksField, as: AssertionRule.Direction.self) ?? .forward
    rule.reach = reader.wholeNumber(reachField)
    rule.place = reader.word(atField, as: AssertionRule.Place.self) ?? .anywhere
    rule.crossing = reader.word(crossesField, as: AssertionRule.Crossing.self) ?? .nothing
    rule.priority = reader.wholeNumber(rankField) ?? 0
    return rule
  }

  /// Every effect that the record names.
  private static func effects(
    _ reader: RecordReader
  ) -> [(effect: AssertionRule.Effect, axes: Set<Stance.Axis>)] {
    var effects: [(AssertionRule.Effect, Set<Stance.Axis>)] = []
    if let says = reader[saysField] {
      let values = says.textOrTexts.compactMap(Stance.Value.init(named:))
      effects.append((.says(values), Set(values.map(\.axis))))
    }
    if let ends = reader[endsField] { effects.append((.ends, axes(ends))) }
    if let hides = reader[hidesField] { effects.append((.nothing, axes(hides))) }
    if let refers = reader[refersField] { effects.append((.refersBack, axes(refers))) }
    if reader[fillsField] != nil { effects.append((.fills, [])) }
    return effects
  }

  private static func axes(_ value: YAMLValue) -> Set<Stance.Axis> {
    Set(
      value.textOrTexts.flatMap { name -> [Stance.Axis] in
        switch name {
        case "polarity": [.polarity]
        case "certainty": [.certainty]
        case "experiencer": [.experiencer]
        case "time": [.time]
        default: Stance.Axis.allCases
        }
      })
  }
}

extension YAMLValue {
  /// The texts of a list, or the one text that stands for a list of one.
  var textOrTexts: [String] { text.map { [$0] } ?? items.compactMap(\.text) }
}
