import IntentMatcher
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
    for tries in [1, 3, 5] where ratio > 8 {
      ratio = Self.time(of: piece, bytes: 4_000, tries) / Self.time(of: piece, bytes: 1_000, tries)
    }
    #expect(ratio <= 8, "\(piece)")
  }

  /// The median of some tries, in seconds.
  private static func time(of piece: String, bytes: Int, _ tries: Int) -> Double {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    let clock = ContinuousClock()
    let times = (0..<tries).map { _ in
      clock.measure { _ = English.matcher.interpret(text) }
    }.sorted()
    return times[tries / 2] / .seconds(1)
  }
}
