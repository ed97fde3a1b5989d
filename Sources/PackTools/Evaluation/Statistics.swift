extension [Double] {
  /// The mean; of nothing it is zero.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// The standard deviation of what the values are drawn from, or `nil` of fewer than two.
  var standardDeviation: Double? {
    guard count > 1 else { return nil }
    let mean = mean
    let squares = reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(count - 1)).squareRoot()
  }

  /// The value below which so many of a hundred lie; of nothing it is zero.
  func percentile(_ percent: Int) -> Double {
    guard !isEmpty else { return 0 }
    return sorted()[Swift.min(count - 1, count * percent / 100)]
  }
}

extension Duration {
  /// The time in microseconds.
  var microseconds: Double { self / .microseconds(1) }
  /// The time in seconds.
  var seconds: Double { self / .seconds(1) }
}
