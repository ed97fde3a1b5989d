internal import Diagnostics
internal import IntentMatcher

/// What is known of single words, as its authors wrote it: `words` of a vocabulary.
enum WordLoreDraft {
  static let record = Record(
    "a lore of words", "What is known of the single words of a language.",
    [
      knownField, spellingsField, irregularField, unrelatedField, fixedField, lightField,
      articlesField, barriersField, valuesField,
    ])

  private static let words = Shape.list(.text)
  private static let table = Shape.map(key: .text, value: .list(.text, atLeast: 1))

  private static let knownField = Field.optional(
    "known", words, "Words in their base forms, which are never taken for a typing error.")
  private static let spellingsField = Field.optional(
    "spellings", table, "Other ways of writing a word.")
  private static let irregularField = Field.optional(
    "irregular", table, "Forms of a word that no rule gives.")
  private static let unrelatedField = Field.optional(
    "unrelated", table, "Forms that a rule would wrongly lead back to these words.")
  private static let fixedField = Field.optional("fixed", words, "Words that never bend.")
  private static let lightField = Field.optional(
    "light", words, "Words that may stand anywhere within a phrase that doesn't have them.")
  private static let articlesField = Field.optional(
    "articles", words, "The same, and phrases do without them even where they are written.")
  private static let barriersField = Field.optional(
    "barriers", words, "Words that no gap of a phrase passes over.")

  private static let valuesField = Field.optional(
    "beside-values", .map(key: .word(ValueRoles.names.map(\.name)), value: words),
    "What words do for the ages, times and lengths beside them.")

  static func read(_ value: YAMLValue) -> WordLore {
    let reader = RecordReader(value)
    var lore = WordLore()
    lore.known = reader.words(knownField)
    lore.spellings = reader.table(spellingsField).map { (word: $0.key, others: $0.values) }
    lore.irregular = reader.table(irregularField).map { (base: $0.key, forms: $0.values) }
    lore.unrelated = reader.table(unrelatedField).map { (form: $0.key, bases: $0.values) }
    lore.fixed = reader.words(fixedField)
    lore.light = reader.words(lightField)
    lore.articles = reader.words(articlesField)
    lore.light = lore.articles + lore.light
    lore.barriers = reader.words(barriersField)
    lore.valueRoles = reader.table(valuesField).compactMap { key, values in
      ValueRoles.names.first { $0.name == key }.map { ($0.role, values.flatMap(\.words)) }
    }
    return lore
  }
}

extension WordLore {
  /// Takes in what another file knows.
  mutating func merge(_ other: WordLore) {
    known += other.known
    spellings += other.spellings
    irregular += other.irregular
    unrelated += other.unrelated
    fixed += other.fixed
    light += other.light
    articles += other.articles
    barriers += other.barriers
    valueRoles += other.valueRoles
  }
}

extension RecordReader {
  /// The words of a list of texts, parted by blanks.
  fileprivate func words(_ field: Field) -> [String] { texts(field).flatMap(\.value.words) }

  fileprivate func table(_ field: Field) -> [(key: String, values: [String])] {
    map(field).map { key, value in (key.value, value.items.compactMap(\.text)) }
  }
}

extension String {
  /// The words of the text, parted by blanks and line ends.
  var words: [String] {
    utf8.split { $0 <= UInt8(ascii: " ") }.map { String(decoding: $0, as: UTF8.self) }
  }
}
