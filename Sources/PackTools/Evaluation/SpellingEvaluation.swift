internal import IntentMatcher

/// Measures how often the first correction of a misspelt word is right.
///
/// Format: misspelt word, right word, parted by a blank. The dictionary is the right words of the file,
/// since a pack's lexicon holds few of them.
struct SpellingEvaluation {
  static let file = "spelling/symspell-noisy-1000.txt"

  private var count = 0
  private var right = 0
  private var wrong = 0

  init?(_ folder: DataFolder) {
    guard let lines = folder.lines(Self.file) else { return nil }
    let pairs = lines.map { $0.split(separator: " ").map { Array($0.utf8) } }
      .filter { $0.count >= 2 }
    var words = WordIndex()
    for pair in pairs { _ = words.insert(pair[1]) }
    let corrector = TypoCorrector(Array(0..<words.count), in: words)
    for pair in pairs {
      count += 1
      guard words.number(of: pair[0]) == nil else {
        if pair[0] == pair[1] { right += 1 } else { wrong += 1 }
        continue
      }
      let found = corrector.correction(of: pair[0][...], in: words) { _, _ in false }
      guard let found else { continue }
      if words[found.form] == pair[1][...] { right += 1 } else { wrong += 1 }
    }
  }

  var measurements: [Measurement] {
    [
      Measurement(
        Self.file, "right word first", percent(right, of: count), .percent,
        note: "\(right) of \(count), \(wrong) wrong, \(count - right - wrong) left alone")
    ]
  }
}
