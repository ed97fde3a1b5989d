import IntentMatcher
import TestSupport
import Testing

/// The time for an utterance grows as its length does.
///
/// Only ratios are compared, since no machine's times are another's.
@Suite(.serialized) struct LinearTimeTests {
  private static let nasty = [
    "no ", "no no no fever ", "a a a ", "1 ", "1,", ",", "1 2 3 , ", "fever, ", "neither nor ",
    "my mum ", "it went away ", "no wait ", "2 cm by ", "half a ", "qwzx ", "\"'", "İ ", "👍",
  ]

  @Test(arguments: nasty)
  func `four times the words take no more than eight times as long`(_ piece: String) {
    var ratio = Double.infinity
    // Once is enough where the first try shows it; a busy machine gets more.
    for tries in [1, 3, 5, 9] where ratio > 8 { ratio = Self.ratio(of: piece, tries: tries) }
    #expect(ratio <= 8, "\(piece)")
  }

  /// The median time for 4,000 bytes by that for 1,000, tried in turn.
  private static func ratio(of piece: String, tries: Int) -> Double {
    let texts = [1_000, 4_000].map { String(repeating: piece, count: $0 / piece.utf8.count) }
    var times: [[Duration]] = [[], []]
    for _ in 0..<tries {
      for (index, text) in texts.enumerated() {
        times[index].append(processorTime { _ = English.matcher.interpret(text) })
      }
    }
    let medians = times.map { $0.sorted()[tries / 2] }
    return medians[1] / medians[0]
  }
}
