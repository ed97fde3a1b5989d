internal import Diagnostics
internal import KnowledgeCore

/// A file of levels: `knowledge/urgency.yaml`.
struct UrgencyDraft {
  /// A level as its author wrote it.
  struct Level {
    let urgency: Urgency
    let label: Located<String>
    let meaning: Located<String>
    let advice: Located<String>
  }

  /// A modifier as its author wrote it.
  struct Modifier {
    let name: Located<String>
    let condition: ExpressionDraft
    let raise: Int
    let ceiling: Urgency
    let reason: Located<String>
    let sources: [Located<String>]
  }

  var levels: [Level] = []
  var modifiers: [Modifier] = []

  static let file = Record(
    "a file of levels", "What the levels of urgency are called.", [levelsField, modifiersField])

  private static let levelsField = Field.required(
    "levels", .map(key: .word(Urgency.allCases.map(\.rawValue)), value: .record(levelRecord)),
    "Each level, with its name and what to do.")
  private static let modifiersField = Field.optional(
    "modifiers", .map(key: .name, value: .record(modifierRecord)),
    "What makes everything more urgent, by id.")

  private static let levelRecord = Record(
    "a level", "What a level of urgency is called.", [labelField, meansField, tellField])
  private static let labelField = Field.required("label", .text, "One to four words.")
  private static let meansField = Field.required("means", .text, "Within what time.")
  private static let tellField = Field.required("tell", .text, "What to do.")

  private static let modifierRecord = Record(
    "a modifier", "What makes everything more urgent.",
    [whenField, raiseField, ceilingField, whyField, sourcesField])
  private static let whenField = Field.required(
    "when", .grammar(.expression), "When it applies.")
  private static let raiseField = Field.required(
    "raise", .wholeNumber(1...4), "By how many levels.")
  private static let ceilingField = Field.optional(
    "up-to", .word(Urgency.allCases.map(\.rawValue)),
    "The highest level to which it raises; emergency unless stated.")
  private static let whyField = Field.required("why", .text, "Why, for a reader.")
  private static let sourcesField = Field.required(
    "sources", .list(.name, atLeast: 1), "Where it stands.")

  init() {}

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    levels = reader.map(Self.levelsField).compactMap { Self.level($0.key, $0.value) }
    for entry in reader.map(Self.modifiersField) {
      let reader = RecordReader(entry.value)
      guard let condition = reader.expression(Self.whenField, &report),
        let raise = reader.wholeNumber(Self.raiseField), let reason = reader.text(Self.whyField)
      else { continue }
      modifiers.append(
        Modifier(
          name: entry.key, condition: condition, raise: raise,
          ceiling: reader.word(Self.ceilingField, as: Urgency.self) ?? .emergency, reason: reason,
          sources: reader.texts(Self.sourcesField)))
    }
  }

  private static func level(_ key: Located<String>, _ value: YAMLValue) -> Level? {
    let reader = RecordReader(value)
    guard let urgency = Urgency(rawValue: key.value), let label = reader.text(labelField),
      let meaning = reader.text(meansField), let advice = reader.text(tellField)
    else { return nil }
    return Level(urgency: urgency, label: label, meaning: meaning, advice: advice)
  }
}
