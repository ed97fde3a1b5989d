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
    let words = rules.map(\.words)
    for text in draft.prose {
      // Cutting a text into words takes longer than a look at whether that can find anything.
      let letters = Letters(of: text.value)
      let near = rules.indices.filter { words[$0].allSatisfy(letters.mayContain) }
      guard !near.isEmpty else { continue }
      let cut = ProseWord.words(of: text.value)
      for rule in near.map({ rules[$0] }) {
        guard let found = rule.firstMatch(in: cut, conditions) else { continue }
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
    let phrases = draft.phrases.filter { $0.concept.kind == .condition }
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

/// A text in small letters, for telling at once of most words that they don't stand in it.
private struct Letters {
  private let bytes: [UInt8]
  /// For each byte those that stand behind it somewhere, both modulo 64.
  private var pairs = [UInt64](repeating: 0, count: 64)
  private var isPlain = true

  init(of text: String) {
    bytes = text.utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    var last: UInt8 = 0
    for byte in bytes {
      pairs[Int(last & 63)] |= 1 << UInt64(byte & 63)
      if byte >= 0x80 { isPlain = false }
      last = byte
    }
  }

  /// Whether a word in small letters may stand in the text; only plain ASCII is sure not to hold it.
  func mayContain(_ word: [UInt8]) -> Bool {
    guard isPlain, let first = word.first else { return true }
    var last = first
    for byte in word.dropFirst() {
      if pairs[Int(last & 63)] & 1 << UInt64(byte & 63) == 0 { return false }
      last = byte
    }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: word) }
  }
}
