internal import Diagnostics
internal import IntentMatcher

/// How a language answers yes, no and "not sure", as its authors wrote it: `answers` of a
/// vocabulary.
struct AnswerWordsDraft {
  private(set) var cues: [(cue: AnswerVocabulary.Cue, wordings: [[String]])] = []
  private(set) var roles: [(role: AnswerVocabulary.Roles, wordings: [[String]])] = []
  private(set) var intensifiers: [String] = []

  static let record = Record(
    "a grammar of answers", "How a language answers yes, no and not sure.", [cuesField, rolesField])

  private static let cuesField = Field.optional(
    "cues", .list(.record(cueRecord)), "Phrases that are answers.")
  private static let rolesField = Field.optional(
    "roles",
    .map(key: .word(roleNames.map(\.name) + [intensifier]), value: .list(.grammar(.phrase))),
    "Words that change the sense of an answer, or say nothing.")

  private static let cueRecord = Record(
    "an answer", "Phrases of one sense.",
    [nameField, actField, strengthField, placeField, wellField, phrasesField, symbolsField])
  private static let nameField = Field.required("name", .text, "What to call it in explanations.")
  private static let actField = Field.required(
    "act", .word(acts.map(\.name)), "What it does with the question.")
  private static let strengthField = Field.required(
    "strength", .word(CueStrength.allCases.map(\.rawValue)), "How certain it is.")
  private static let placeField = Field.required(
    "place", .list(.word(places.map(\.name)), atLeast: 1), "Where it must stand to count.")
  private static let wellField = Field.optional(
    "well", .yesNo, "Whether it says that all is well, which denies a list of complaints.")
  private static let phrasesField = Field.optional(
    "phrases", .list(.grammar(.phrase)), "The phrases.")
  private static let symbolsField = Field.optional(
    "symbols", .list(.text), "Signs that say it, too.")

  private static let acts: [(name: String, act: AnswerAct)] = [
    ("yes", .yes), ("no", .no), ("unsure", .unsure), ("dont-care", .dontCare),
  ]
  private static let places: [(name: String, place: AnswerVocabulary.Places)] = [
    ("front", .front), ("alone", .alone), ("anywhere", .anywhere), ("end", .end),
    ("predicate", .predicate), ("determiner", .determiner), ("adverb", .adverb),
  ]
  private static let roleNames: [(name: String, role: AnswerVocabulary.Roles)] = [
    ("filler", .filler), ("hedge", .hedge), ("negator", .negator), ("subject", .subject),
    ("auxiliary", .auxiliary), ("conjunction", .conjunction), ("function", .function),
    ("topic", .topic), ("indefinite", .indefinite), ("opaque", .opaque),
    ("suspending", .suspending),
  ]
  /// The role of words that may stand inside any phrase.
  private static let intensifier = "intensifier"

  init() {}

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    for item in reader[Self.cuesField]?.items ?? [] { addCue(RecordReader(item), &report) }
    for (key, value) in reader.map(Self.rolesField) {
      let wordings = value.plainPhrases(&report).flatMap(\.words)
      if key.value == Self.intensifier {
        intensifiers += wordings.joined()
      } else if let role = Self.roleNames.first(where: { $0.name == key.value })?.role {
        roles.append((role, wordings))
      }
    }
  }

  private mutating func addCue(_ reader: RecordReader, _ report: inout [Diagnostic]) {
    let wordings = reader.plainPhrases(Self.phrasesField, &report).flatMap(\.words)
    let act = reader.text(Self.actField)?.value
    guard let name = reader.text(Self.nameField),
      let act = Self.acts.first(where: { $0.name == act })?.act,
      let strength = reader.word(Self.strengthField, as: CueStrength.self)
    else { return }
    let written = reader.texts(Self.placeField).map(\.value)
    let places = Self.places.filter { written.contains($0.name) }.map(\.place)
    cues.append(
      (
        AnswerVocabulary.Cue(
          name.value, act, strength, AnswerVocabulary.Places(places),
          meansWell: reader.flag(Self.wellField)),
        wordings + reader.texts(Self.symbolsField).map { Tokens($0.value).texts }
      ))
  }

  /// Takes in what another file holds.
  mutating func merge(_ other: AnswerWordsDraft) {
    cues += other.cues
    roles += other.roles
    intensifiers += other.intensifiers
  }
}
