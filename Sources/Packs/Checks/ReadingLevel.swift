internal import Diagnostics

/// What users read is written for everybody: US school grade 8 at most, no sentence over 30 words.
///
/// What is quoted from a source is not judged: its words can't be changed, only left out.
struct ReadingLevel: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "hard-to-read": "a text is harder to read than school grade 8",
    "long-sentence": "a sentence has more than thirty words",
  ]

  private static let highestGrade = 8.0
  private static let longestSentence = 30
  /// Below this, a grade says more about one long word than about the text.
  private static let fewestWords = 8

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let known = Set(draft.manifest?.glossary.map { $0.value.lowercased() } ?? [])
    for text in draft.ownProse {
      let readability = Readability(of: text.value, known: known)
      if readability.longestSentence > Self.longestSentence {
        report.append(
          Diagnostic(
            "long-sentence",
            "a sentence has \(readability.longestSentence) words; \(Self.longestSentence) is the "
              + "most that reads well", at: text.location))
      }
      if readability.wordCount >= Self.fewestWords, readability.grade > Self.highestGrade {
        let grade = (readability.grade * 10).rounded() / 10
        report.append(
          Diagnostic(
            "hard-to-read",
            "reads at school grade \(grade), not \(Int(Self.highestGrade)): use shorter words and "
              + "sentences, or put terms that are explained into the glossary", at: text.location))
      }
    }
  }
}
