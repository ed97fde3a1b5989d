/// Reads what a person typed: which concepts are mentioned, where, and whether they are denied.
public struct IntentMatcher: Sendable {
  private let lexicon: Lexicon

  /// Creates a matcher for a lexicon.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads one utterance.
  ///
  /// The longest wording wins, from left to right. A mention is denied when a word for "no" stands
  /// before it in its clause, with nothing but other mentions and joining words between.
  ///
  /// - Complexity: O(*n*·*k*) in its words and the longest wording.
  public func interpret(_ utterance: String) -> Interpretation {
    let words = Words.split(utterance)
    var mentions: [Mention] = []
    var unknown: [Range<Int>] = []
    var isDenied = false
    var index = 0
    while index < words.count {
      if words[index].startsClause || Self.ends.contains(words[index].text) { isDenied = false }
      guard let match = lexicon.longestMatch(in: words, from: index) else {
        if !Self.joins.contains(words[index].text) { isDenied = false }
        unknown.append(words[index].span)
        index += 1
        continue
      }
      let span = words[index].span.lowerBound..<words[match.end - 1].span.upperBound
      if match.concepts.contains(Concept(.trigger, "absent")) { isDenied = true }
      mentions += match.concepts.map { concept in
        Mention(
          concept: concept, span: span,
          polarity: isDenied && concept.kind == .finding ? .absent : .present)
      }
      index = match.end
    }
    return Interpretation(mentions: mentions, unknownWords: unknown, wordCount: words.count)
  }

  private static let joins: Set<String> = [
    "a", "an", "any", "the", "of", "or", "and", "nor", "really", "very", "have", "had", "is",
    "are", "one",
  ]
  private static let ends: Set<String> = ["but", "just", "only", "although", "though", "i", "it"]
}
