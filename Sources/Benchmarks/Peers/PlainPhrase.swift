import IntentMatcher

/// A phrase of a pack, as far as other engines have a form for it.
///
/// What they have none for is lost: inflections, the mending of typing errors, the reach of gaps, what
/// weak phrases need beside them, which phrase yields to which, and what is denied, doubted or said of
/// others. Exclusions are left out; a phrase that denies its concept counts as mentioning it.
struct PlainPhrase: Hashable {
  /// What stands at one place.
  enum Place: Hashable {
    /// One of these words.
    case words([String])
    /// Anything, or nothing.
    case gap
  }

  /// What stands for the concept in replies: a plain word that no engine changes.
  let label: String
  /// The places.
  let places: [Place]
  /// Whether nothing else may be said: a wish about the conversation counts only by itself.
  let isWhole: Bool

  /// The phrases of a vocabulary, each run by itself, without those that were there before.
  static func phrases(of entries: [Vocabulary.Entry], _ labels: ConceptLabels) -> [PlainPhrase] {
    var seen: Set<[Place]> = []
    return entries.flatMap { entry -> [PlainPhrase] in
      guard entry.phrase.use != .exclusion, let label = labels[entry.concept] else { return [] }
      return entry.phrase.runs.map { run in
        PlainPhrase(
          label: label, places: run.map(Place.init), isWhole: entry.concept.kind == .act)
      }
    }.filter { seen.insert($0.places).inserted }
  }

  /// Every way of choosing words, with gaps as `nil`.
  var wordings: [[String?]] {
    places.reduce([[]]) { heads, place in
      switch place {
      case .gap: heads.map { $0 + [nil] }
      case .words(let words): heads.flatMap { head in words.map { head + [$0] } }
      }
    }
  }
}

extension PlainPhrase.Place {
  /// What one place of a phrase becomes.
  init(_ parts: [Phrase.Part]) {
    let words = parts.compactMap(\.text)
    self = words.isEmpty ? .gap : .words(words)
  }
}
