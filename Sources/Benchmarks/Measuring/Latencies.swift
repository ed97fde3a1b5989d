/// How long each of many things took.
struct Latencies: Sendable {
  private let sorted: [Duration]

  init(_ durations: [Duration]) { sorted = durations.sorted() }

  /// How many there were.
  var count: Int { sorted.count }

  /// The time that so great a share didn't exceed; zero where nothing was measured.
  func quantile(_ share: Double) -> Duration {
    guard let last = sorted.indices.last else { return .zero }
    return sorted[Int((Double(last) * share).rounded())]
  }

  /// The time that half of them didn't exceed.
  var median: Duration { quantile(0.5) }

  /// The time that one in a hundred exceeded.
  var slowest: Duration { quantile(0.99) }
}

extension Duration {
  /// The duration in milliseconds.
  var milliseconds: Double { self / .milliseconds(1) }

  /// The duration in seconds.
  var seconds: Double { self / .seconds(1) }
}
