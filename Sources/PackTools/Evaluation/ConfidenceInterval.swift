/// The range in which a figure lies with a confidence of 95 %, as far as the choice of examples goes.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The quantile of the normal distribution that leaves 2.5 % above it.
  private static let quantile = 1.959963984540054

  /// The interval of a part of a whole, between 0 and 1, or `nil` of nothing.
  ///
  /// Unlike the plain normal interval it holds for parts near none and near all.
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
  /// Journal of the American Statistical Association 22, 1927.
  static func wilson(_ part: Int, of whole: Int) -> ConfidenceInterval? {
    guard whole > 0 else { return nil }
    let (count, share) = (Double(whole), Double(part) / Double(whole))
    let square = quantile * quantile
    let centre = (share + square / (2 * count)) / (1 + square / count)
    let spread =
      quantile / (1 + square / count)
      * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    return ConfidenceInterval(
      low: part == 0 ? 0 : centre - spread, high: part == whole ? 1 : centre + spread)
  }

  /// The normal interval of a mean, or `nil` when there are too few values to tell.
  static func mean(of values: [Double]) -> ConfidenceInterval? {
    guard let deviation = values.standardDeviation else { return nil }
    return around(values.mean, error: deviation / Double(values.count).squareRoot())
  }

  /// The interval of a statistic whose spread is seen by drawing the samples again, with
  /// replacement, or `nil` when there are too few samples to tell.
  ///
  /// It is laid around the statistic itself, since for one that can't be negative the resamples lie
  /// too high. The same samples give the same interval.
  ///
  /// Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7,
  /// 1979.
  static func bootstrap<Sample>(
    of samples: [Sample], rounds: Int = 1_000, _ statistic: ([Sample]) -> Double
  ) -> ConfidenceInterval? {
    guard samples.count > 1 else { return nil }
    var random = RandomStream(seed: 0)
    var drawn = samples
    let values = (0..<rounds).map { _ in
      for place in drawn.indices {
        drawn[place] = samples[Int.random(in: samples.indices, using: &random)]
      }
      return statistic(drawn)
    }
    return values.standardDeviation.map { around(statistic(samples), error: $0) }
  }

  private static func around(_ value: Double, error: Double) -> ConfidenceInterval {
    ConfidenceInterval(low: value - quantile * error, high: value + quantile * error)
  }

  /// The interval of the figure in percent.
  var inPercent: ConfidenceInterval { ConfidenceInterval(low: 100 * low, high: 100 * high) }

  /// The part of the interval that a figure can take.
  func clamped(to range: ClosedRange<Double>) -> ConfidenceInterval {
    ConfidenceInterval(low: max(low, range.lowerBound), high: min(high, range.upperBound))
  }
}
