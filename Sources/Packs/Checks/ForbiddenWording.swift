internal import Diagnostics
internal import IntentMatcher

/// Nothing that a user reads says what the pack's authors have forbidden.
///
/// What must not be said is a matter of the domain, so it stands in `pack.yaml`: words in order,
/// with `{condition}` for any name of a condition and `{number}` for any number. Words are compared
/// in the normal form in which utterances are read.
struct ForbiddenWording: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "forbidden-wording": "a text says what the pack forbids"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    guard let rules = draft.manifest?.forbidden, !rules.isEmpty else { return }
    let conditions = Self.conditionNames(draft)
    let watched = rules.map { (rule: $0, words: $0.words) }
    for text in draft.prose {
      let bytes = text.value.utf8.map(\.lowercased)
      // Cutting a text into words takes longer than a look at whether that can find anything.
      let near = watched.filter { $0.words.allSatisfy(bytes.mayContain) }.map(\.rule)
      guard !near.isEmpty else { continue }
      let words = ProseWord.words(of: text.value)
      for rule in near {
        guard let found = rule.firstMatch(in: words, conditions) else { continue }
        report.append(
          Diagnostic(
            "forbidden-wording", "'\(found)' must not be said: \(rule.reason.value)",
            at: text.location))
      }
    }
  }

  /// The names of conditions, by their first words.
  private static func conditionNames(_ draft: PackDraft) -> [String: [[String]]] {
    let titles = draft.conditions.flatMap { [$0.title.value] + $0.synonyms.map(\.value) }
    let phrases = draft.vocabulary.flatMap(\.entries).filter { $0.concept.kind == .condition }
      .map(\.phrase.value).filter { $0.use != .exclusion }
    let names = titles.map { ProseWord.words(of: $0).map(\.text) } + phrases.flatMap(\.words)
    return Dictionary(grouping: names.filter { !$0.isEmpty }) { $0[0] }
  }
}

/// A word of a text, without the marks around it.
private struct ProseWord {
  let text: String
  let isNumber: Bool
  let startsClause: Bool

  static func words(of text: String) -> [ProseWord] {
    let tokens = Tokens(text)
    var words: [ProseWord] = []
    var startsClause = true
    for index in tokens.indices {
      let kind = tokens[index].kind
      switch kind {
      case .word, .number:
        words.append(
          ProseWord(
            text: tokens.text(at: index), isNumber: kind == .number, startsClause: startsClause))
        startsClause = false
      case .strongBreak: startsClause = true
      case .weakBreak, .symbol: break
      }
    }
    return words
  }
}

extension ForbiddenDraft {
  /// The words that stand in every text that breaks the rule, the longest first; not those that a
  /// contraction may hide.
  fileprivate var words: [[UInt8]] {
    pieces.compactMap { piece in
      guard case .word(let word) = piece, !Self.hidden.contains(word) else { return nil }
      return Array(word.utf8)
    }
    .sorted { $0.count > $1.count }
  }

  /// The words that a contraction may hide.
  private static let hidden: Set<String> = [
    "am", "are", "can", "could", "did", "do", "does", "had", "has",
    "have", "i", "is", "not", "should", "that", "they", "was", "we", "were", "will", "would", "you",
  ]

  /// The words of the first place where the rule is broken.
  fileprivate func firstMatch(
    in words: [ProseWord], _ conditions: [String: [[String]]]
  ) -> String? {
    for start in words.indices {
      guard let end = match(words, at: start, conditions) else { continue }
      let before = start > 0 && !words[start].startsClause ? words[start - 1].text : ""
      guard !exceptAfter.contains(before) else { continue }
      return words[start..<end].map(\.text).joined(separator: " ")
    }
    return nil
  }

  private func match(
    _ words: [ProseWord], at start: Int, _ conditions: [String: [[String]]]
  ) -> Int? {
    var index = start
    for piece in pieces {
      guard index < words.count else { return nil }
      switch piece {
      case .number:
        guard words[index].isNumber else { return nil }
        index += 1
      case .condition:
        let name = conditions[words[index].text]?.first { name in
          words[index...].prefix(name.count).map(\.text) == name
        }
        guard let name else { return nil }
        index += name.count
      case .word(let text):
        guard words[index].text == text else { return nil }
        index += 1
      }
    }
    return index
  }
}

extension [UInt8] {
  /// Whether a text in lower case may hold a word; only plain ASCII is sure not to.
  fileprivate func mayContain(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var isPlain = true
    for (index, byte) in enumerated() {
      if byte == first, self[index...].starts(with: word) { return true }
      if byte >= 0x80 { isPlain = false }
    }
    return !isPlain
  }
}

extension UInt8 {
  /// The letter in lower case.
  fileprivate var lowercased: UInt8 { self >= 65 && self <= 90 ? self + 32 : self }
}
