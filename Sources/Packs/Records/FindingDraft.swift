internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// A finding as its author wrote it.
struct FindingDraft {
  let name: Located<String>
  let group: Located<String>
  let label: Located<String>
  let kind: Finding.Kind
  let isOrdered: Bool
  let knower: Finding.Knower
  let undiagnosed: Double?
  let parent: Located<String>?
  let askIf: ExpressionDraft?
  let impliedBy: ExpressionDraft?
  let isImportant: Bool
  let background: Double?
  let codes: [String]
  let question: Located<String>?
  /// The source whose words the label and the question are.
  let wording: Located<String>?
  let isForRecord: Bool

  static let record = Record(
    "a finding", "Something that can be true of a person or a thing.",
    [
      groupField, labelField, kindField, valuesField, multipleField, orderedField, unitField,
      knownField, undiagnosedField, parentField, askIfField, impliedField, importantField,
      backgroundField, codesField, askField, wordingField, recordField,
    ])

  private static let groupField = Field.required("group", .name, "The group it is asked with.")
  private static let labelField = Field.required(
    "label", .text, "What to call it in a sentence.")
  private static let kindField = Field.optional(
    "kind", .word(["yes-no", "choice", "number"]), "What values it takes; yes-no unless stated.")
  private static let valuesField = Field.optional(
    "values", .list(.name, atLeast: 2), "The values of a choice.")
  private static let multipleField = Field.optional(
    "multiple", .yesNo, "Whether several values can hold at once.")
  private static let orderedField = Field.optional(
    "ordered", .yesNo, "Whether the values are a scale, so that neighbours are alike.")
  private static let unitField = Field.optional("unit", .name, "The unit of a number.")
  private static let knownField = Field.optional(
    "known-by", .word(Finding.Knower.allCases.map(\.rawValue)),
    "Who can know it: oneself, somebody who was told, or somebody who had a test.")
  private static let undiagnosedField = Field.optional(
    "undiagnosed", .record(undiagnosedRecord),
    "How many of those who have it haven't been told; none unless stated.")
  private static let parentField = Field.optional(
    "parent", .name, "The finding without which it isn't asked.")
  private static let askIfField = Field.optional(
    "ask-if", .grammar(.expression), "For whom it makes sense to ask.")
  private static let impliedField = Field.optional(
    "implied-by", .grammar(.expression), "What else shows that it is there.")
  private static let importantField = Field.optional(
    "important", .yesNo, "Whether its author holds it for important; nothing reasons with it.")
  private static let backgroundField = Field.optional(
    "background", .number(0.00001...0.99), "How often it is there for other reasons.")
  private static let codesField = Field.optional(
    "codes", .list(.text), "Codes in the ontologies of the field.")
  private static let askField = Field.optional("ask", .text, "The question that asks for it alone.")
  private static let wordingField = Field.optional(
    "words-from", .name,
    "The source that the label and the question are quoted from, however hard they read.")
  private static let recordField = Field.optional(
    "for-record", .yesNo, "Whether the summary tells it, though nothing may reason with it.")

  private static let undiagnosedRecord = Record(
    "a share", "How many haven't been told, and how that is known.", [shareField, gradeField])
  private static let shareField = Field.required(
    "share", .number(0...0.95), "Their share, from 0 to 1.")
  private static let gradeField = Field.required(
    "grade", .word(Grade.allCases.map(\.rawValue)), "What the number rests on.")

  init?(_ name: Located<String>, _ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    guard let group = reader.text(Self.groupField), let label = reader.text(Self.labelField)
    else { return nil }
    self.name = name
    self.group = group
    self.label = label
    kind = Self.kind(reader, &report)
    isOrdered = reader.flag(Self.orderedField)
    knower = reader.word(Self.knownField, as: Finding.Knower.self) ?? .oneself
    undiagnosed = Self.undiagnosed(reader, &report)
    parent = reader.text(Self.parentField)
    askIf = reader.expression(Self.askIfField, &report)
    impliedBy = reader.expression(Self.impliedField, &report)
    isImportant = reader.flag(Self.importantField)
    background = reader.number(Self.backgroundField)
    codes = reader.texts(Self.codesField).map(\.value)
    question = reader.text(Self.askField)
    wording = reader.text(Self.wordingField)
    isForRecord = reader.flag(Self.recordField)
  }

  private static func undiagnosed(
    _ reader: RecordReader, _ report: inout [Diagnostic]
  ) -> Double? {
    guard let value = reader[undiagnosedField] else { return nil }
    if reader.text(knownField)?.value != Finding.Knower.told.rawValue {
      report.append(
        Diagnostic(
          "misplaced-key",
          "'\(undiagnosedField.key)' belongs to findings that are known by being told",
          at: value.location))
    }
    return RecordReader(value).number(shareField)
  }

  private static func kind(_ reader: RecordReader, _ report: inout [Diagnostic]) -> Finding.Kind {
    let values = reader.texts(valuesField).map(\.value)
    let kind = reader.text(kindField)?.value ?? "yes-no"
    func refuse(_ field: Field, unless wanted: String) {
      guard kind != wanted, let value = reader[field] else { return }
      report.append(
        Diagnostic(
          "misplaced-key", "'\(field.key)' belongs to findings of kind \(wanted)",
          at: value.location))
    }
    refuse(valuesField, unless: "choice")
    refuse(multipleField, unless: "choice")
    refuse(orderedField, unless: "choice")
    refuse(unitField, unless: "number")
    switch kind {
    case "choice":
      if values.isEmpty {
        report.append(
          Diagnostic("missing-key", "a choice needs 'values'", at: reader.location))
      }
      return .choice(values, multiple: reader.flag(multipleField))
    case "number": return .number(reader.text(unitField).map { Unit($0.value) })
    default: return .yesNo
    }
  }
}
