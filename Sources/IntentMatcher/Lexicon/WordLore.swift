/// What is known of the single words of a language: how they bend, are spelt and are joined.
public struct WordLore: Sendable {
  /// Words of the language, in their base forms.
  ///
  /// They are never taken for a misspelling.
  public var known: [String] = []
  /// Other spellings of a word: abbreviations, regional forms, common misspellings.
  public var spellings: [(word: String, others: [String])] = []
  /// Forms that no rule gives: `feel: felt`.
  public var irregular: [(base: String, forms: [String])] = []
  /// Forms that a rule would give wrongly: `number` isn't the comparative of `numb`.
  public var unrelated: [(form: String, bases: [String])] = []
  /// Words that never bend: pronouns, prepositions, auxiliaries.
  public var fixed: [String] = []
  /// Words that may stand anywhere within a phrase that doesn't have them: articles, "really".
  public var light: [String] = []
  /// Light words that a phrase does without even where they are written: "the", "my".
  public var articles: [String] = []
  /// Words that no gap of a phrase passes over: "not", "but".
  public var barriers: [String] = []

  /// What words do for the values beside them: "for", "tall".
  public var valueRoles: [(role: ValueRoles, words: [String])] = []

  /// Creates lore that knows nothing.
  public init() {}
}
