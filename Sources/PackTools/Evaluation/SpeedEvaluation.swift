internal import IntentMatcher
internal import Packs

/// Measures how long the matcher takes, on answers of about twelve words.
///
/// Answers of patients come first, then sentences of other domains. Each is read many times, and its
/// best time counts, so that whatever else the machine does shows least.
struct SpeedEvaluation {
  private let matcher: IntentMatcher
  private let utterances: [String]

  init?(_ folder: DataFolder, _ matcher: IntentMatcher) {
    self.matcher = matcher
    let texts =
      LayAssertionEvaluation.answers(in: folder) + (folder.lines(OutOfScopeEvaluation.file) ?? [])
    utterances = Array(
      texts.filter { (10...14).contains($0.split(separator: " ").count) }.prefix(300))
    guard utterances.contains(where: { $0.plainWords.count > 4 }) else { return nil }
  }

  var measurements: [Measurement] {
    let whole = times { _ = matcher.interpret($0) }
    let misspelt = times(of: utterances.map(Self.misspelt)) { _ = matcher.interpret($0) }
    let data = "speed, \(utterances.count) utterances of 10 to 14 words"
    return [
      Measurement(
        data, "one utterance, median", whole.percentile(50), .microseconds, bar: .atMost(10)),
      Measurement(
        data, "one utterance, 99th percentile", whole.percentile(99), .microseconds,
        bar: .atMost(300)),
      Measurement(data, "with a typing error, median", misspelt.percentile(50), .microseconds),
      Measurement(
        data, "with a typing error, 99th percentile", misspelt.percentile(99), .microseconds),
    ] + [2_000, 100_000].map { matching(phrases: $0, data) }
      + [
        Measurement(
          "memory", "compiled lexicon", Double(matcher.lexicon.byteCount) / 1e6, .megabytes,
          bar: .atMost(2), note: "\(matcher.lexicon.wordingCount) wordings")
      ]
  }

  /// The matching step alone, with a lexicon of made-up phrases over the words of the utterances.
  private func matching(phrases: Int, _ data: String) -> Measurement {
    let lexicon = Lexicon(Vocabulary.madeUp(of: utterances, phrases: phrases))
    let words = utterances.map { Tokens($0) }
    let clock = ContinuousClock()
    var best = [Double](repeating: .infinity, count: words.count)
    for _ in 0..<Self.rounds {
      for (index, tokens) in words.enumerated() {
        let time = clock.measure { _ = lexicon.matchCount(in: tokens) }
        best[index] = min(best[index], time.microseconds)
      }
    }
    return Measurement(
      data, "matching step with \(phrases) phrases, median", best.percentile(50), .microseconds,
      bar: .atMost(1.5))
  }

  private func times(of texts: [String]? = nil, _ read: (String) -> Void) -> [Double] {
    let clock = ContinuousClock()
    let texts = texts ?? utterances
    var best = [Double](repeating: .infinity, count: texts.count)
    for _ in 0..<Self.rounds {
      for (index, text) in texts.enumerated() {
        best[index] = min(best[index], clock.measure { read(text) }.microseconds)
      }
    }
    return best
  }

  private static let rounds = 30

  /// The utterance with two letters of its longest word swapped.
  private static func misspelt(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard let index = words.indices.max(by: { words[$0].count < words[$1].count }) else {
      return text
    }
    var letters = Array(words[index])
    if letters.count > 3 { letters.swapAt(1, 2) }
    words[index] = String(letters)
    return words.joined(separator: " ")
  }
}

extension Vocabulary {
  /// Phrases of two to four words, each a stretch of some utterance with one word replaced by one of
  /// another, so that scans meet many that begin alike and few that end alike.
  fileprivate static func madeUp(of utterances: [String], phrases: Int) -> Vocabulary {
    let texts = utterances.map(\.plainWords).filter { $0.count > 4 }
    let all = texts.flatMap(\.self)
    var entries: [Entry] = []
    entries.reserveCapacity(phrases)
    var number = 0
    while entries.count < phrases {
      let text = texts[number % texts.count]
      let length = 2 + number % 3
      let start = (number / texts.count) % (text.count - length + 1)
      var words = Array(text[start..<start + length])
      words[length - 1] = all[(number &* 2_654_435_761) % all.count]
      number += 1
      guard let phrase = try? Phrase(parsing: words.joined(separator: " ")) else { continue }
      entries.append(Entry(Concept(.finding, "f\(number)"), phrase))
    }
    var vocabulary = Vocabulary(entries)
    // All words are known, so that nothing is looked for but phrases.
    vocabulary.words.known = Array(Set(all)).sorted()
    return vocabulary
  }
}

extension String {
  /// Its words of plain letters, in their normal forms.
  fileprivate var plainWords: [String] {
    Tokens(self).texts.filter {
      $0.utf8.allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    }
  }
}
