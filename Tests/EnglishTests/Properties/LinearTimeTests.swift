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
    for _ in 0..<4 where ratio > 8 {
      ratio = min(ratio, Self.time(of: piece, bytes: 4_000) / Self.time(of: piece, bytes: 1_000))
    }
    #expect(ratio <= 8, "\(piece)")
  }

  /// The median of a few tries, in seconds.
  private static func time(of piece: String, bytes: Int) -> Double {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    let clock = ContinuousClock()
    let times = (0..<3).map { _ in clock.measure { _ = English.matcher.interpret(text) } }.sorted()
    return times[1] / .seconds(1)
  }
}
