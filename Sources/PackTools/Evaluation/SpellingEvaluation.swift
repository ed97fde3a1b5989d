internal import IntentMatcher

/// Measures how often a misspelt word is led back to the right one: by the nearest word, and by the
/// corrector, which leaves alone what could be several words.
///
/// Format: misspelt word, right word, parted by a blank. The dictionary is the right words of the file,
/// since a pack's lexicon holds few of them.
struct SpellingEvaluation {
  static let file = "spelling/symspell-noisy-1000.txt"

  private var count = 0
  private var nearest = 0
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
      let (typed, meant) = (pair[0][...], words.number(of: pair[1]))
      let known = words.number(of: typed)
      if (known ?? corrector.nearest(to: typed, in: words)?.form) == meant { nearest += 1 }
      let decided = corrector.correction(of: typed, in: words) { _, _ in false }?.form
      guard let found = known ?? decided else { continue }
      if found == meant { right += 1 } else { wrong += 1 }
    }
  }

  var measurements: [Measurement] {
    [
      Measurement(
        Self.file, "right word nearest", percent(nearest, of: count), .percent,
        note: "\(nearest) of \(count)"),
      Measurement(
        Self.file, "corrected rightly", percent(right, of: count), .percent,
        note: "\(right) of \(count), \(wrong) wrongly, \(count - right - wrong) left alone"),
    ]
  }
}
