internal import Diagnostics
internal import IntentMatcher

/// An exclusion stands against a phrase: it shares a word with one of the same concept.
struct IdleExclusions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "idle-exclusion": "an exclusion stands against no phrase"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let exclusions = draft.phrases.filter { $0.phrase.value.use == .exclusion }
    let concepts = Set(exclusions.map(\.concept))
    var words: [Concept: Set<String>] = [:]
    for entry in draft.phrases
    where entry.phrase.value.use != .exclusion && concepts.contains(entry.concept) {
      words[entry.concept, default: []].formUnion(entry.phrase.value.ownWords)
    }
    for entry in exclusions {
      let own = words[entry.concept] ?? []
      guard own.isDisjoint(with: entry.phrase.value.ownWords) else { continue }
      report.append(
        Diagnostic(
          "idle-exclusion", .warning,
          "no phrase for '\(entry.concept.name)' has a word of this, so it excludes nothing",
          at: entry.phrase.location))
    }
  }
}
