/// Gathers the wordings of all phrases into a trie in the making.
struct WordingCompiler {
  private(set) var words = PhraseWords()
  private(set) var builder = PhraseTrie.Builder()
  private var contentPlaces = NumberSet()
  private var otherPlaces = NumberSet()
  private let articles: Set<String>

  /// - Parameter articles: Words that phrases of content do without.
  init(articles: Set<String>) { self.articles = articles }

  /// Adds a phrase and returns how many wordings it has.
  mutating func add(_ phrase: Phrase, of kind: Concept.Kind, as entry: Int) -> Int {
    for run in phrase.runs {
      let places = kind.isContent ? withoutArticles(run) : run
      let numbers = places.map { words.number(of: $0, bends: kind.isContent) }
      builder.insert(numbers, for: entry)
      if kind.isContent {
        contentPlaces.formUnion(numbers)
      } else if phrase.use != .exclusion {
        otherPlaces.formUnion(numbers)
      }
    }
    return phrase.wordingCount
  }

  /// The run without its articles, unless nothing else is left.
  ///
  /// At the end "her" is no article, and a choice between "her" and "me" isn't one of articles.
  private func withoutArticles(_ run: [[Phrase.Part]]) -> [[Phrase.Part]] {
    let rest = run.dropLast().filter { place in
      !place.allSatisfy { part in
        guard case .word(let text) = part else { return false }
        return articles.contains(text)
      }
    }
    return rest + run.suffix(1)
  }

  /// The forms that a typing error may be corrected into: words of content that are nothing else.
  ///
  /// That a wish isn't meant beside a word makes the word no part of the wish.
  func correctable(in classes: WordClasses, never: Set<String>) -> [Int] {
    let contentWords = self.words(at: contentPlaces)
    let otherWords = self.words(at: otherPlaces)
    let neverForms = Set(never.compactMap { classes.forms.number(of: $0.utf8) })
    return (0..<classes.forms.count).filter { form in
      guard !neverForms.contains(form) else { return false }
      return classes[form].contains { contentWords.contains(Int($0.class)) }
        && !classes[form].contains { otherWords.contains(Int($0.class)) }
    }
  }

  private func words(at places: NumberSet) -> NumberSet {
    var classes = NumberSet()
    for place in words.places.indices where places.contains(place) {
      classes.formUnion(words.places[place])
    }
    return classes
  }
}
