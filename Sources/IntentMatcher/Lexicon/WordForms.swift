/// All forms and spellings of a word, by rule and by table.
struct WordForms {
  private let irregular: WordTable<[String]>
  private let irregularBases: [String: [String]]
  private let unrelated: WordTable<[String]>
  private let spellings: WordTable<[String]>
  private let fixed: WordIndex
  private let isBase: (String) -> Bool

  /// Creates the tables.
  ///
  /// - Parameters:
  ///   - lore: What the language's authors wrote.
  ///   - isBase: Whether a word exists as a base form; a written form leads back to such bases only.
  init(_ lore: WordLore, isBase: @escaping (String) -> Bool) {
    irregular = WordTable(lore.irregular.map { ($0.base, $0.forms) })
    irregularBases = Dictionary(
      lore.irregular.flatMap { entry in entry.forms.map { ($0, [entry.base]) } },
      uniquingKeysWith: +)
    unrelated = WordTable(lore.unrelated.map { ($0.form, $0.bases) })
    spellings = WordTable(lore.spellings.map { ($0.word, $0.others) })
    fixed = WordIndex(lore.fixed + lore.light + lore.barriers)
    self.isBase = isBase
  }

  /// The forms that stand for a word of a phrase, itself left out, each with its step.
  ///
  /// "Shoes" stands for "shoe" as much as "shoe" stands for "shoes".
  func forms(of word: String) -> [(form: String, step: Step)] {
    var found: [(form: String, step: Step)] = []
    guard !fixed.contains(word.utf8) else { return respelt(word).map { ($0, .respelt) } }
    for base in [word] + bases(of: word) {
      let bent = (irregular[base.utf8] ?? Inflection.forms(of: base)) + regularBeside(base)
      for form in [base] + bent where form == word || isRelated(form, base) {
        if form != word { found.append((form, .inflected)) }
        guard form != base else { continue }
        for other in spellings[form.utf8] ?? [] { found.append((other, .respelt)) }
      }
      // What is spelt in two ways is spelt so in all its forms: one look at the base is enough.
      for other in respelt(base) {
        found += ([other] + Inflection.forms(of: other)).map { ($0, .respelt) }
      }
    }
    return found
  }

  /// The regular forms that an irregular word has beside its others: "feels", "feeling".
  private func regularBeside(_ base: String) -> [String] {
    guard irregular[base.utf8] != nil else { return [] }
    return Inflection.forms(of: base).filter { !$0.hasSuffix("ed") && !$0.hasSuffix("er") }
  }

  private func bases(of form: String) -> [String] {
    let regular = Inflection.bases(of: form, where: isBase).filter { isRelated(form, $0) }
    return regular + (irregularBases[form] ?? []).filter { isRelated(form, $0) }
  }

  private func isRelated(_ form: String, _ base: String) -> Bool {
    !(unrelated[form.utf8]?.contains(base) ?? false)
      && (form == base || !fixed.contains(form.utf8))
  }

  private func respelt(_ word: String) -> [String] {
    (spellings[word.utf8] ?? []) + SpellingVariants.variants(of: word)
  }
}
