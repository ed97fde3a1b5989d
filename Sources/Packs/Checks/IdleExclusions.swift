internal import Diagnostics
internal import IntentMatcher

/// An exclusion stands against a phrase: it shares a word with one of the same concept.
struct IdleExclusions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "idle-exclusion": "an exclusion stands against no phrase"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let entries = draft.vocabulary.flatMap(\.entries)
    var words: [Concept: Set<String>] = [:]
    for entry in entries where entry.phrase.value.use != .exclusion {
      words[entry.concept, default: []].formUnion(entry.phrase.value.ownWords)
    }
    for entry in entries where entry.phrase.value.use == .exclusion {
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
