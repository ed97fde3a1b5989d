internal import Assistant
internal import Packs

/// Measures how a turn grows with the number of rules of the form "contains one of three words: say
/// this".
///
/// Every scripted-dialogue engine knows such rules, so this is what engines can be compared by.
struct RuleEvaluation {
  let measurements: [Measurement]

  /// Measures packs with so many made-up rules each.
  init(_ counts: [Int], language: PackFiles) {
    var medians: [Double] = []
    var measurements: [Measurement] = []
    let clock = ContinuousClock()
    for count in counts {
      let data = "made-up rules, \(count)"
      let files = MadeUpRules(count: count, language).files
      var pack: Pack?
      let loading = clock.measure { pack = PackLoader.load(files).pack }
      guard let pack else { continue }
      let median = Self.median(pack, count)
      medians.append(median)
      let isLargest = count == counts.max()
      measurements += [
        Measurement(
          data, "reading and compiling", loading.seconds, .seconds,
          bar: isLargest ? .atMost(1) : nil),
        Measurement(
          data, "one turn, median", median, .microseconds,
          bar: isLargest ? nil : .atMost(30)),
      ]
    }
    if let least = medians.first, let most = medians.last, medians.count > 1 {
      measurements.append(
        Measurement(
          "made-up rules, \(counts.last ?? 0)", "times as long as with \(counts.first ?? 0)",
          most / least, .count, bar: .atMost(1.5)))
    }
    self.measurements = measurements
  }

  private static let rounds = 20
  private static let utterances = 200

  private static func median(_ pack: Pack, _ count: Int) -> Double {
    let clock = ContinuousClock()
    let session = Session(pack: pack)
    return (0..<utterances).map { number in
      let utterance = MadeUpRules.utterance(about: number * 7_919 % count)
      var least = Duration.seconds(1_000)
      for _ in 0..<rounds {
        var copy = session
        least = min(least, clock.measure { _ = copy.reply(to: utterance) })
      }
      return least.microseconds
    }.percentile(50)
  }
}
