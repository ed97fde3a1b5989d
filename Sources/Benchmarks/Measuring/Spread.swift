/// Where repeated measurements of one thing lie.
struct Spread: Equatable, Encodable {
  /// The least of them: with nothing in the way.
  let least: Double
  /// Half of them are at most this.
  let median: Double
  /// How far the middle half of them lies apart, in percent of the median.
  let percent: Double

  /// Sums measurements up; of none everything is zero.
  init(of values: [Double]) {
    let sorted = values.sorted()
    least = sorted.first ?? 0
    median = Self.quantile(0.5, of: sorted)
    let range = Self.quantile(0.75, of: sorted) - Self.quantile(0.25, of: sorted)
    percent = median == 0 ? 0 : range / median * 100
  }

  /// The value at a share of the way, between two of them where it falls between.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    guard let last = sorted.indices.last else { return 0 }
    let place = Double(last) * share
    let below = Int(place)
    let above = min(below + 1, last)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}
