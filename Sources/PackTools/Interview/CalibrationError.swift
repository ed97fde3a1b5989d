/// How far the shares of first conditions are from how often these are true: the expected calibration
/// error over ten bins of equal width.
///
/// It is a little above zero even when all shares are right, the more so the fewer the samples.
///
/// Source: M. Pakdaman Naeini, G. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities
/// using Bayesian binning", AAAI 2015.
struct CalibrationError: Sendable {
  /// One share, compared with whether the condition was true.
  private struct Sample: Sendable {
    let bin: Int
    let excess: Double
  }

  private static let bins = 10
  private var samples: [Sample] = []

  /// Takes in a share between 0 and 1, and whether the condition was true.
  mutating func count(share: Double, isTrue: Bool) {
    let bin = min(max(Int(share * Double(Self.bins)), 0), Self.bins - 1)
    samples.append(Sample(bin: bin, excess: share - (isTrue ? 1 : 0)))
  }

  /// The error, between 0 and 1; of nothing it is zero.
  var value: Double { Self.error(of: samples) }

  /// How far off chance may have put it.
  var interval: ConfidenceInterval? {
    ConfidenceInterval.bootstrap(of: samples, Self.error)?.clamped(to: 0...1)
  }

  private static func error(of samples: [Sample]) -> Double {
    guard !samples.isEmpty else { return 0 }
    var excess = [Double](repeating: 0, count: bins)
    for sample in samples { excess[sample.bin] += sample.excess }
    return excess.reduce(0) { $0 + abs($1) } / Double(samples.count)
  }
}
