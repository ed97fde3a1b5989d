/// A vocabulary compiled for matching: one trie over words, whatever the concept.
///
/// Inflections, spellings and abbreviations are worked out when it is made, so that they cost
/// nothing when an utterance is read.
///
/// It is a class, so that whatever holds it can be passed on at the cost of one reference.
public final class Lexicon: Sendable {
  /// A phrase of the vocabulary, without its wordings.
  struct Entry: Sendable {
    let concept: Concept
    let use: Phrase.Use
    let isDenial: Bool
    let sharesWords: Bool
    let origin: Vocabulary.Origin
    let isGuarded: Bool
  }

  /// What a word does besides belonging to phrases.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    /// It may stand anywhere within a phrase.
    static let light = Role(rawValue: 1)
    /// No gap passes over it.
    static let barrier = Role(rawValue: 2)
  }

  let classes: WordClasses
  let trie: PhraseTrie
  let entries: [Entry]
  let roles: [Role]
  let typos: TypoCorrector
  /// Finds the "not" or "without" that an unknown word may stand for.
  let denials: TypoCorrector
  let known: KnownWords
  private let grammar: KnownWords
  private let groups: [Concept: String]
  /// How many wordings the lexicon holds.
  public let wordingCount: Int

  /// About how many bytes the compiled tables take.
  public var byteCount: Int {
    classes.byteCount + trie.byteCount + typos.byteCount + denials.byteCount + known.byteCount
      + roles.count
      + entries.count * MemoryLayout<Entry>.stride
  }

  /// Compiles a vocabulary; several concepts may share a wording.
  ///
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(_ vocabulary: Vocabulary) {
    let lore = vocabulary.words
    var compiler = WordingCompiler(articles: Set(lore.articles))
    var wordingCount = 0
    for (number, entry) in vocabulary.entries.enumerated() {
      wordingCount += compiler.add(entry.phrase, of: entry.concept.kind, as: number)
    }
    let known = KnownWords(
      lore.known + lore.fixed + lore.irregular.flatMap { [$0.base] + $0.forms }
        + lore.unrelated.map(\.form))
    let own = WordIndex(compiler.words.words.lazy.map(\.text))
    let forms = WordForms(lore) { own.contains($0.utf8) || known.contains($0) }
    grammar = KnownWords(lore.fixed + lore.light + lore.barriers)
    var classes = WordClasses(compiler.words, forms)
    roles = Self.roles(lore, &classes)
    typos = TypoCorrector(
      compiler.correctable(in: classes, never: Set(lore.fixed + lore.light + lore.barriers)),
      in: classes.forms)
    denials = TypoCorrector(
      lore.barriers.compactMap { classes.forms.number(of: $0.utf8) },
      in: classes.forms, fewestLetters: 2)
    trie = compiler.builder.trie(PhraseTrie.Words(compiler.words))
    entries = vocabulary.entries.map {
      Entry(
        concept: $0.concept, use: $0.phrase.use, isDenial: $0.phrase.isDenial,
        sharesWords: $0.phrase.sharesWords, origin: $0.origin,
        isGuarded: vocabulary.guarded.contains($0.concept))
    }
    groups = vocabulary.groups
    self.classes = classes
    self.known = known
    self.wordingCount = wordingCount
  }

  /// How many phrases stand in an utterance, counting every one that could: the matching step alone.
  package func matchCount(in tokens: Tokens) -> Int {
    PhraseScan(WordReading(tokens, in: self), in: self).matches.count
  }

  /// Whether a word is grammar alone: an article, a pronoun, an auxiliary.
  func isGrammar(_ word: Token) -> Bool { grammar.contains(hash: word.hash) }

  /// Whether one concept can stand in for another when somebody corrects themselves.
  func canReplace(_ old: Concept, _ new: Concept) -> Bool {
    if old == new { return true }
    guard let group = groups[old] else { return false }
    return group == groups[new]
  }

  private static func roles(_ lore: WordLore, _ classes: inout WordClasses) -> [Role] {
    for word in lore.light + lore.barriers { classes.add(word) }
    var roles = [Role](repeating: [], count: classes.forms.count)
    for word in lore.light {
      if let form = classes.forms.number(of: word.utf8) { roles[form].insert(.light) }
    }
    for word in lore.barriers {
      if let form = classes.forms.number(of: word.utf8) { roles[form].insert(.barrier) }
    }
    return roles
  }
}

extension Concept.Kind {
  /// Whether phrases of the kind are about the subject, so that their words bend and may be
  /// misspelt; the others are little words that are meant as they are written.
  var isContent: Bool {
    switch self {
    case .finding, .condition, .topic, .question, .subject: true
    case .act: false
    }
  }
}
