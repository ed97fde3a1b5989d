internal import Diagnostics
internal import IntentMatcher

extension RecordReader {
  /// The phrases of a list; those that can't be read are reported.
  func phrases(_ field: Field, _ report: inout [Diagnostic]) -> [Located<Phrase>] {
    self[field]?.phrases(&report) ?? []
  }

  /// The phrases of a list that are read word for word.
  func plainPhrases(_ field: Field, _ report: inout [Diagnostic]) -> [Phrase] {
    self[field]?.plainPhrases(&report) ?? []
  }
}

extension YAMLValue {
  /// The phrases of a list; those that can't be read are reported.
  func phrases(_ report: inout [Diagnostic]) -> [Located<Phrase>] {
    items.compactMap { $0.phrase(&report) }
  }

  /// The phrases of a list that are read word for word: with alternatives and words that may be
  /// missing, without gaps, weakness and exclusion.
  func plainPhrases(_ report: inout [Diagnostic]) -> [Phrase] {
    phrases(&report).map { phrase in
      if !phrase.value.isPlain {
        report.append(
          Diagnostic(
            "invalid-phrase", "only words, '( | )' and '?' are read here", at: phrase.location))
      }
      return phrase.value
    }
  }

  /// The text as a phrase, or `nil` after reporting why it can't be read.
  func phrase(_ report: inout [Diagnostic]) -> Located<Phrase>? {
    guard let text = line else { return nil }
    do {
      return Located(try Phrase(parsing: text), at: location)
    } catch {
      report.append(
        Diagnostic("invalid-phrase", error.description, at: location(of: error.range)))
      return nil
    }
  }
}

extension Phrase {
  /// Whether it is a choice of words in order, and no more.
  fileprivate var isPlain: Bool {
    use == .mention
      && runs.joined().joined().allSatisfy { part in
        switch part {
        case .word, .exactly: true
        case .gap: false
        }
      }
  }
}
