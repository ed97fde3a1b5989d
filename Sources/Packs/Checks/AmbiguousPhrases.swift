internal import Diagnostics
internal import IntentMatcher

/// A phrase stands for one thing, unless its author says that it may stand for several.
struct AmbiguousPhrases: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "ambiguous-phrase": "a phrase stands for two things, and nobody says that it may",
    "duplicate-phrase": "a phrase stands twice for the same thing",
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var declared: [[Phrase.Part]: Set<String>] = [:]
    for ambiguity in draft.vocabulary.flatMap(\.ambiguities) {
      for wording in ambiguity.phrase.value.wordings {
        declared[wording, default: []].formUnion(ambiguity.among.map(\.value))
      }
    }
    var index = WordingIndex()
    for entry in draft.phrases {
      for (parts, earlier) in index.insert(entry) {
        let both: Set = [earlier.concept.name, entry.concept.name]
        guard !both.isSubset(of: declared[parts] ?? []) || both.count == 1 else { continue }
        report.append(problem(parts, entry, earlier))
        break
      }
    }
  }

  private func problem(
    _ parts: [Phrase.Part], _ entry: VocabularyDraft.Entry, _ earlier: VocabularyDraft.Entry
  ) -> Diagnostic {
    let text = parts.map(\.notation).joined(separator: " ")
    let note = Diagnostic.Note("also here", at: earlier.phrase.location)
    if entry.concept == earlier.concept {
      return Diagnostic(
        "duplicate-phrase", .warning, "'\(text)' stands twice for '\(entry.concept.name)'",
        at: entry.phrase.location, notes: [note])
    }
    return Diagnostic(
      "ambiguous-phrase",
      "'\(text)' stands for '\(earlier.concept.name)' and '\(entry.concept.name)'; list it under "
        + "'ambiguous' if that is meant", at: entry.phrase.location, notes: [note])
  }
}

extension Phrase.Part {
  /// The part as an author would write it.
  var notation: String {
    switch self {
    case .word(let text): text
    case .exactly(let text): "=\(text)"
    case .gap: "_"
    }
  }
}
