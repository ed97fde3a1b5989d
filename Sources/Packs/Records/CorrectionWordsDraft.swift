internal import Diagnostics
internal import IntentMatcher

/// How a language takes something back, as its authors wrote it: `corrections` of a vocabulary.
struct CorrectionWordsDraft {
  private(set) var groups: [(group: CorrectionVocabulary.Group, wordings: [[String]])] = []
  private(set) var opaque: [[String]] = []
  private(set) var fillers: [[String]] = []

  static let record = Record(
    "a grammar of corrections", "How a language takes something back.",
    [groupsField, opaqueField, fillersField])

  private static let groupsField = Field.optional(
    "groups", .list(.record(groupRecord)), "Phrases that correct what was said.")
  private static let opaqueField = Field.optional(
    "opaque", .list(.grammar(.phrase)), "Phrases that look like a correction and are none.")
  private static let fillersField = Field.optional(
    "fillers", .list(.grammar(.phrase)), "Words that are nothing to correct.")

  private static let groupRecord = Record(
    "a correction", "Phrases that correct in one way.",
    [nameField, kindField, strengthField, placeField, phrasesField])
  private static let nameField = Field.required("name", .text, "What to call it in explanations.")
  private static let kindField = Field.required(
    "kind", .word(CorrectionCue.Kind.allCases.map(\.rawValue)),
    "Whether what comes after replaces what was said, or that is taken back, or what it names is.")
  private static let strengthField = Field.required(
    "strength", .word(CueStrength.allCases.map(\.rawValue)), "How certain it is.")
  private static let placeField = Field.required(
    "place", .word(CorrectionVocabulary.Place.allCases.map(\.rawValue)),
    "Where it must stand to count.")
  private static let phrasesField = Field.required(
    "phrases", .list(.grammar(.phrase), atLeast: 1), "The phrases.")

  init() {}

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    for item in reader[Self.groupsField]?.items ?? [] { addGroup(RecordReader(item), &report) }
    opaque = reader.plainPhrases(Self.opaqueField, &report).flatMap(\.words)
    fillers = reader.plainPhrases(Self.fillersField, &report).flatMap(\.words)
  }

  private mutating func addGroup(_ reader: RecordReader, _ report: inout [Diagnostic]) {
    let wordings = reader.plainPhrases(Self.phrasesField, &report).flatMap(\.words)
    guard let name = reader.text(Self.nameField),
      let kind = reader.word(Self.kindField, as: CorrectionCue.Kind.self),
      let strength = reader.word(Self.strengthField, as: CueStrength.self),
      let place = reader.word(Self.placeField, as: CorrectionVocabulary.Place.self)
    else { return }
    groups.append((CorrectionVocabulary.Group(name.value, kind, strength, place), wordings))
  }

  /// Takes in what another file holds.
  mutating func merge(_ other: CorrectionWordsDraft) {
    groups += other.groups
    opaque += other.opaque
    fillers += other.fillers
  }
}
