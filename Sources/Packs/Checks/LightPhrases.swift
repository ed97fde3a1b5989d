internal import Diagnostics
internal import IntentMatcher

/// A phrase for a thing has a word that tells it from every other sentence.
///
/// Light words are passed over when an utterance is read, and a word that never bends stands in
/// nearly every sentence: a phrase of nothing else would be found everywhere.
struct LightPhrases: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "light-phrase": "a phrase has no word that tells it from every other sentence"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let light = Set(draft.vocabulary.flatMap(\.words.light))
    let small = light.union(draft.vocabulary.flatMap(\.words.fixed))
    for entry in draft.phrases where entry.concept.kind.namesThings {
      let words = entry.phrase.value.runs.lazy.compactMap { run in
        Self.wording(of: run, from: run.count == 1 ? small : light)
      }.first
      guard let words else { continue }
      report.append(
        Diagnostic(
          "light-phrase",
          "'\(words.joined(separator: " "))' has no word that tells "
            + "'\(entry.concept.name)' from other things", at: entry.phrase.location))
    }
  }
}

extension LightPhrases {
  /// A wording that is made of some words alone.
  private static func wording(of run: [[Phrase.Part]], from words: Set<String>) -> [String]? {
    var wording: [String] = []
    for place in run where place.contains(where: { $0.text != nil }) {
      guard let word = place.lazy.compactMap(\.text).first(where: words.contains) else {
        return nil
      }
      wording.append(word)
    }
    return wording
  }
}

extension Concept.Kind {
  /// Whether its phrases name a thing, and aren't sentences of small words such as "what is it".
  fileprivate var namesThings: Bool {
    switch self {
    case .finding, .condition, .subject: true
    case .question, .topic, .act: false
    }
  }
}
