internal import Diagnostics
internal import IntentMatcher

/// A phrase stands for one thing, unless its author says that it may stand for several.
struct AmbiguousPhrases: Check {
  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var declared: [[Phrase.Part]: Set<String>] = [:]
    for ambiguity in draft.vocabulary.flatMap(\.ambiguities) {
      for wording in ambiguity.phrase.value.wordings {
        declared[wording, default: []].formUnion(ambiguity.among.map(\.value))
      }
    }
    var first: [Wording: VocabularyDraft.Entry] = [:]
    for entry in draft.vocabulary.flatMap(\.entries) {
      var reported = false
      for parts in entry.phrase.value.wordings where !reported {
        let wording = Wording(parts, of: entry)
        guard let earlier = first[wording] else {
          first[wording] = entry
          continue
        }
        let both: Set = [earlier.concept.name, entry.concept.name]
        guard !both.isSubset(of: declared[parts] ?? []) || both.count == 1 else { continue }
        report.append(problem(parts, entry, earlier))
        reported = true
      }
    }
  }

  private struct Wording: Hashable {
    let kind: Concept.Kind
    /// What the wording excludes: it may well stand for something else.
    let excluded: Concept?
    let parts: [Phrase.Part]

    init(_ parts: [Phrase.Part], of entry: VocabularyDraft.Entry) {
      kind = entry.concept.kind
      excluded = entry.phrase.value.use == .exclusion ? entry.concept : nil
      self.parts = parts
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
