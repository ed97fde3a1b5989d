internal import Diagnostics

/// What a pack says about itself: `pack.yaml`.
struct ManifestDraft {
  let name: Located<String>
  let version: Located<String>
  let title: Located<String>
  let language: Located<String>
  let subject: Located<String>
  let intendedUse: Located<String>
  let population: Located<String>
  let limits: [Located<String>]
  let review: Located<String>
  let dialogue: Located<String>
  let glossary: [Located<String>]
  let forbidden: [ForbiddenDraft]

  static let record = Record(
    "a pack", "What a pack is, who it is for, and what it can't do.",
    [
      nameField, versionField, titleField, languageField, subjectField, useField, populationField,
      limitsField, reviewField, dialogueField, includesField, glossaryField, forbiddenField,
    ])

  private static let nameField = Field.required("pack", .name, "The pack's id.")
  private static let versionField = Field.required("version", .text, "Its version, as 1.2.3.")
  private static let titleField = Field.required("title", .text, "What to call it.")
  private static let languageField = Field.required("language", .name, "Its language, as en.")
  private static let subjectField = Field.required(
    "subject", .name, "The condition that questions are about when none is named.")
  private static let useField = Field.required("intended-use", .text, "What it is for.")
  private static let populationField = Field.required("population", .text, "Who it is for.")
  private static let limitsField = Field.required(
    "limits", .list(.text, atLeast: 1), "What it can't do.")
  private static let reviewField = Field.required(
    "reviewed-by", .text, "Who has reviewed it; say so if nobody has.")
  private static let dialogueField = Field.required(
    "dialogue", .name, "The script with which a conversation begins.")
  private static let includesField = Field.optional(
    "includes", .list(.text), "Folders of words beside the pack that it shares, as ../english.")
  private static let glossaryField = Field.optional(
    "glossary", .list(.text), "Terms that its readers know or are told, for the reading level.")
  private static let forbiddenField = Field.optional(
    "forbidden", .list(.record(ForbiddenDraft.record)), "What nothing in the pack may say.")

  init?(_ value: YAMLValue) {
    let reader = RecordReader(value)
    guard let name = reader.text(Self.nameField), let version = reader.text(Self.versionField),
      let title = reader.text(Self.titleField), let language = reader.text(Self.languageField),
      let subject = reader.text(Self.subjectField), let use = reader.text(Self.useField),
      let population = reader.text(Self.populationField),
      let review = reader.text(Self.reviewField), let dialogue = reader.text(Self.dialogueField)
    else { return nil }
    self.name = name
    self.version = version
    self.title = title
    self.language = language
    self.subject = subject
    intendedUse = use
    self.population = population
    limits = reader.texts(Self.limitsField)
    self.review = review
    self.dialogue = dialogue
    glossary = reader.texts(Self.glossaryField)
    forbidden = reader[Self.forbiddenField]?.items.compactMap(ForbiddenDraft.init) ?? []
  }

  /// The included folders, which are known even when other things are broken.
  static func includes(in value: YAMLValue) -> [Located<String>] {
    RecordReader(value).texts(includesField)
  }
}
