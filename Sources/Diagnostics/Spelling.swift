/// Guesses which name an author meant.
public enum Spelling: Sendable {
  /// The candidate that is most likely meant by a misspelt word, or `nil` when none is near.
  ///
  /// Near means at most one edit in three letters (insertion, deletion, substitution, or two
  /// neighbours swapped). Of equally near candidates the first in order wins, so the answer is
  /// always the same.
  ///
  /// - Complexity: O(*n*·*m*·*k*) for *k* candidates of length *m* and a word of length *n*.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      guard distance <= limit else { continue }
      if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The optimal string alignment distance (Damerau 1964, with adjacent transpositions).
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var value = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        row.append(value)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
