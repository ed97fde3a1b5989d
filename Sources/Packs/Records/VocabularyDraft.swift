internal import Diagnostics
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// A file of words: one of `vocabulary/`.
struct VocabularyDraft {
  /// A phrase as its author wrote it.
  struct Entry {
    let concept: Concept
    let name: Located<String>
    let phrase: Located<Phrase>
  }

  /// A name with the phrases that stand for it.
  struct Heading {
    let kind: Concept.Kind
    let name: Located<String>
  }

  /// A phrase that may stand for several findings, by its author's intention.
  struct Ambiguity {
    let phrase: Located<Phrase>
    let among: [Located<String>]
  }

  /// A word that stands for a measure, such as `pea: 8 mm`.
  struct Measure {
    let name: Located<String>
    let quantity: Quantity
  }

  var entries: [Entry] = []
  /// The names that have phrases, each once.
  var headings: [Heading] = []
  var ambiguities: [Ambiguity] = []
  var measures: [Measure] = []

  static let file = Record(
    "a file of words", "The words that stand for findings, answers, wishes and topics.",
    lists.map { .optional($0.key, .map(key: $0.names, value: .list(phrase)), $0.about) }
      + [ambiguousField, measuresField])

  /// The maps from names to phrases.
  private static let lists: [(key: String, kind: Concept.Kind, names: Shape, about: String)] = [
    ("findings", .finding, .text, "Ways to say that a finding is there."),
    ("conditions", .condition, .name, "Names of conditions."),
    ("questions", .question, .name, "Ways to ask what people ask."),
    (
      "answers", .answer, .word(["yes", "no", "unsure", "skip"]),
      "Answers to whatever was asked."
    ),
    ("acts", .act, .word(acts), "Wishes about the conversation."),
    ("topics", .topic, .word(topics), "What people want to know about a condition."),
    (
      "triggers", .trigger, .word(["absent", "unsure", "resolved", "other", "past"]),
      "Words that change the sense of others."
    ),
  ]

  /// The wishes that every conversation understands.
  static let acts = [
    "help", "why", "back", "repeat", "restart", "quit", "greeting", "thanks", "distress", "human",
    "emergency",
  ]
  private static let topics = Topic.allCases.map(\.rawValue)

  private static let phrase = Shape.grammar(.phrase)
  private static let ambiguousField = Field.optional(
    "ambiguous", .list(.record(ambiguityRecord)), "Phrases that may mean several findings.")
  private static let measuresField = Field.optional(
    "measures",
    .map(
      key: .word(["size", "duration"]), value: .map(key: .text, value: .grammar(.quantity))),
    "Words that stand for a measure.")
  private static let ambiguityRecord = Record(
    "an ambiguity", "A phrase that may mean several findings.", [phraseField, amongField])
  private static let phraseField = Field.required("phrase", phrase, "The phrase.")
  private static let amongField = Field.required(
    "among", .list(.name, atLeast: 2), "The findings that it may mean.")

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    for list in Self.lists {
      for entry in reader.map(.optional(list.key, .text, "")) {
        let concept = Concept(list.kind, entry.key.value)
        let phrases = entry.value.items.compactMap { $0.phrase(&report) }
        entries += phrases.map { Entry(concept: concept, name: entry.key, phrase: $0) }
        if !phrases.isEmpty { headings.append(Heading(kind: list.kind, name: entry.key)) }
      }
    }
    for item in reader[Self.ambiguousField]?.items ?? [] {
      let reader = RecordReader(item)
      guard let phrase = reader[Self.phraseField]?.phrase(&report) else { continue }
      ambiguities.append(Ambiguity(phrase: phrase, among: reader.texts(Self.amongField)))
    }
    for list in reader.map(Self.measuresField) {
      for entry in list.value.entries {
        let quantity = entry.value.line.flatMap { text in
          entry.value.parsed("invalid-quantity", &report) { () throws(SyntaxError) in
            try Quantity(parsing: text)
          }
        }
        if let quantity { measures.append(Measure(name: entry.key, quantity: quantity)) }
      }
    }
  }
}

extension YAMLValue {
  /// The text as a phrase, or `nil` after reporting why it can't be read.
  func phrase(_ report: inout [Diagnostic]) -> Located<Phrase>? {
    guard let text = line else { return nil }
    do {
      return Located(try Phrase(parsing: text), at: location)
    } catch {
      report.append(
        Diagnostic("invalid-phrase", error.description, at: location(of: error.range)))
      return nil
    }
  }
}
