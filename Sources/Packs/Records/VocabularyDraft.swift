internal import Diagnostics
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// A file of words: one of `vocabulary/`, or of a folder that the pack includes.
struct VocabularyDraft {
  /// A phrase as its author wrote it.
  struct Entry {
    let concept: Concept
    let name: Located<String>
    let phrase: Located<Phrase>
  }

  /// A name that has phrases.
  struct Heading {
    let kind: Concept.Kind
    let name: Located<String>
    let samples: [Located<String>]
  }

  /// A phrase that may stand for several findings, by its author's intention.
  struct Ambiguity {
    let phrase: Located<Phrase>
    let among: [Located<String>]
  }

  private(set) var entries: [Entry] = []
  /// The names that have phrases other than exclusions, each once.
  private(set) var headings: [Heading] = []
  private(set) var ambiguities: [Ambiguity] = []
  private(set) var measures: [KnownMeasure] = []
  private(set) var words = WordLore()
  private(set) var assertion = AssertionDraft()
  private(set) var answers = AnswerWordsDraft()
  private(set) var choices: [(role: ChoiceVocabulary.Role, wordings: [[String]])] = []
  private(set) var corrections = CorrectionWordsDraft()

  static let file = Record(
    "a file of words",
    "The words that stand for findings, wishes and topics, and how to read them.",
    lists.map { .optional($0.key, .map(key: $0.names, value: concept), $0.about) }
      + [
        subjectsField, ambiguousField, measuresField, wordsField, assertionField, answersField,
        choicesField, correctionsField,
      ])

  /// The maps from names to phrases.
  private static let lists: [(key: String, kind: Concept.Kind, names: Shape, about: String)] = [
    ("findings", .finding, .text, "Ways to say that a finding is there."),
    ("conditions", .condition, .name, "Names of conditions."),
    ("questions", .question, .name, "Ways to ask what people ask."),
    ("acts", .act, .word(acts), "Wishes about the conversation."),
    ("topics", .topic, .word(topics), "What people want to know about a condition."),
  ]

  /// The wishes that every conversation understands.
  static let acts = [
    "help", "why", "back", "repeat", "restart", "skip", "quit", "greeting", "thanks", "distress",
    "human", "emergency", "browse", "abuse", "more",
  ]
  private static let topics = Topic.allCases.map(\.rawValue)

  private static let phrase = Shape.grammar(.phrase)
  private static let concept = Shape.either([.list(phrase), .record(conceptRecord)])
  private static let conceptRecord = Record(
    "a concept", "The phrases that stand for it, and samples of what people say.",
    [phrasesField, .sample])
  private static let phrasesField = Field.required(
    "phrases", .list(phrase), "The phrases that stand for it.")
  private static let subjectsField = Field.optional(
    "subjects", .list(phrase), "Words for what the pack is about; beside them, weak phrases count.")
  private static let ambiguousField = Field.optional(
    "ambiguous", .list(.record(ambiguityRecord)), "Phrases that may mean several findings.")
  private static let measuresField = Field.optional(
    "measures",
    .map(
      key: .word(["size", "duration"]), value: .map(key: .text, value: .grammar(.quantity))),
    "Words that stand for a measure.")
  private static let wordsField = Field.optional(
    "words", .record(WordLoreDraft.record), "What is known of single words.")
  private static let assertionField = Field.optional(
    "assertion", .record(AssertionDraft.record), "How mentions are denied and doubted.")
  private static let answersField = Field.optional(
    "answers", .record(AnswerWordsDraft.record), "How questions are answered.")
  private static let choicesField = Field.optional(
    "choices", .record(ChoiceWordsDraft.record), "How items of a list are picked.")
  private static let correctionsField = Field.optional(
    "corrections", .record(CorrectionWordsDraft.record), "How something is taken back.")

  private static let ambiguityRecord = Record(
    "an ambiguity", "A phrase that may mean several findings.", [phraseField, amongField])
  private static let phraseField = Field.required("phrase", phrase, "The phrase.")
  private static let amongField = Field.required(
    "among", .list(.name, atLeast: 2), "The findings that it may mean.")

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    readEntries(reader, &report)
    for item in reader[Self.ambiguousField]?.items ?? [] {
      let reader = RecordReader(item)
      guard let phrase = reader[Self.phraseField]?.phrase(&report) else { continue }
      ambiguities.append(Ambiguity(phrase: phrase, among: reader.texts(Self.amongField)))
    }
    for list in reader.map(Self.measuresField) {
      measures += list.value.entries.compactMap { KnownMeasure(list.key.value, $0, &report) }
    }
    if let words = reader[Self.wordsField] { self.words = WordLoreDraft.read(words) }
    if let value = reader[Self.assertionField] { assertion = AssertionDraft(value, &report) }
    if let value = reader[Self.answersField] { answers = AnswerWordsDraft(value, &report) }
    if let value = reader[Self.choicesField] { choices = ChoiceWordsDraft.read(value, &report) }
    if let value = reader[Self.correctionsField] {
      corrections = CorrectionWordsDraft(value, &report)
    }
  }

  private mutating func readEntries(_ reader: RecordReader, _ report: inout [Diagnostic]) {
    for list in Self.lists {
      for entry in reader.map(.optional(list.key, .text, "")) {
        let concept = Concept(list.kind, entry.key.value)
        let reader = entry.value.form == .mapping ? RecordReader(entry.value) : nil
        let value = reader.map { $0[Self.phrasesField] } ?? entry.value
        let phrases = value?.phrases(&report) ?? []
        entries += phrases.map { Entry(concept: concept, name: entry.key, phrase: $0) }
        if phrases.contains(where: { $0.value.use != .exclusion }) {
          headings.append(
            Heading(kind: list.kind, name: entry.key, samples: reader?.samples ?? []))
        }
      }
    }
    entries += reader.phrases(Self.subjectsField, &report).map {
      Entry(
        concept: Concept(.subject, "subject"), name: Located("subject", at: $0.location),
        phrase: $0)
    }
  }
}
