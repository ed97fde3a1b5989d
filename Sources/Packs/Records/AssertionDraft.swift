internal import Diagnostics
internal import IntentMatcher

/// How a language denies, doubts, and speaks of others and of the past, as its authors wrote it:
/// `assertion` of a vocabulary.
struct AssertionDraft {
  private(set) var words: [(class: WordClass, words: [String])] = []
  private(set) var rules: [AssertionRule] = []
  private(set) var answers: [AnswerRule] = []

  static let record = Record(
    "a grammar of assertion",
    "How a language denies, doubts, and speaks of others and of the past.",
    [wordsField, rulesField, answersField])

  private static let wordsField = Field.optional(
    "words", .map(key: .word(classes), value: .text), "The small words that build a clause.")
  private static let rulesField = Field.optional(
    "rules", .list(.record(AssertionRuleDraft.record)),
    "Phrases that decide about the mentions around them.")
  private static let answersField = Field.optional(
    "answers", .list(.record(AnswerRuleDraft.record)),
    "Phrases that answer a question as a whole.")
  private static let classes = [
    "verb", "subject", "determiner", "joiner", "alternative", "subordinator", "filler", "light",
    "opener", "preposition", "anaphor", "asker",
  ]

  init() {}

  init(_ value: YAMLValue, _ report: inout [Diagnostic]) {
    let reader = RecordReader(value)
    for (key, value) in reader.map(Self.wordsField) {
      guard let wordClass = WordClass(named: key.value), let text = value.text else { continue }
      words.append((wordClass, text.words))
    }
    for item in reader[Self.rulesField]?.items ?? [] {
      if let rule = AssertionRuleDraft.read(item, &report) { rules.append(rule) }
    }
    for item in reader[Self.answersField]?.items ?? [] {
      if let rule = AnswerRuleDraft.read(item, &report) { answers.append(rule) }
    }
  }

  /// Takes in what another file holds.
  mutating func merge(_ other: AssertionDraft) {
    words += other.words
    rules += other.rules
    answers += other.answers
  }
}
