/// Counts of a yes-or-no decision, for precision, recall and F1.
struct Score {
  private(set) var truePositives = 0
  private(set) var falsePositives = 0
  private(set) var falseNegatives = 0

  mutating func count(expected: Bool, found: Bool) {
    switch (expected, found) {
    case (true, true): truePositives += 1
    case (false, true): falsePositives += 1
    case (true, false): falseNegatives += 1
    case (false, false): break
    }
  }

  /// The harmonic mean of precision and recall, in percent.
  var f1: Double {
    percent(2 * truePositives, of: 2 * truePositives + falsePositives + falseNegatives)
  }

  /// The counts in words.
  var note: String {
    "\(truePositives) found, \(falsePositives) too many, \(falseNegatives) missed"
  }
}

/// A part of a whole in percent; of nothing it is zero.
func percent(_ part: Int, of whole: Int) -> Double {
  whole == 0 ? 0 : 100 * Double(part) / Double(whole)
}
