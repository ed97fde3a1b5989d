internal import Diagnostics
internal import IntentMatcher
internal import Packs

/// Proves that a phrase of the vocabulary, said alone, is read as its own concept.
struct PhraseProof: Sendable {
  private let matcher: IntentMatcher
  private let places: [Sample.Subject: SourceLocation]

  init(_ pack: Pack, _ subjects: [Located<Sample.Subject>]) {
    matcher = pack.matcher
    places = Dictionary(
      subjects.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with a phrase: what the first of its wordings that isn't its concept's is read as.
  func problem(with entry: Located<Vocabulary.Entry>) -> Diagnostic? {
    guard entry.value.phrase.use != .exclusion else { return nil }
    let wordings = entry.value.phrase.words.map {
      $0.joined(separator: " ").replacing(" 's", with: "'s")
    }
    var missed: (wording: String, interpretation: Interpretation)?
    var count = 0
    for wording in wordings {
      let interpretation = matcher.interpret(wording)
      if Self.mentions(entry.value.concept, interpretation) { continue }
      missed = missed ?? (wording, interpretation)
      count += 1
    }
    return missed.map { problem(entry, $0.wording, $0.interpretation, count, of: wordings.count) }
  }

  /// Whether a concept is mentioned as something that is so: a weak phrase may wait for company.
  private static func mentions(_ concept: Concept, _ interpretation: Interpretation) -> Bool {
    interpretation.mentions.contains { mention in
      (mention.concept == concept || mention.alternatives.contains(concept))
        && mention.standing != .retracted && mention.stance.polarity == .present
    }
  }

  private func problem(
    _ entry: Located<Vocabulary.Entry>, _ wording: String, _ interpretation: Interpretation,
    _ count: Int, of all: Int
  ) -> Diagnostic {
    let concept = entry.value.concept
    let others = count == 1 ? "" : ", like \(count - 1) more of its \(all) wordings"
    let home = entry.location
    let taker = interpretation.mentions.first { $0.concept != concept }?.concept
    var notes = [
      ConceptAdvice(interpretation, concept).note(at: home) { places[$0] }
    ]
    let title = Sample.Subject.concept(concept).title
    guard let taker else {
      return Diagnostic(
        "phrase-not-understood", "'\(wording)' alone isn't read as \(title)\(others)", at: home,
        notes: notes)
    }
    let thief = Sample.Subject.concept(taker)
    if let place = places[thief] {
      notes.insert(Diagnostic.Note("this takes it", at: place), at: 0)
    }
    return Diagnostic(
      "stolen-phrase", "'\(wording)' alone is read as \(thief.title), not as \(title)\(others)",
      at: home, notes: notes)
  }
}
