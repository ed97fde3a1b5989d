/// Values of which one is drawn, each as often as its weight says.
struct WeightedValues: Hashable, Sendable {
  private let weights: [Double]

  init(_ weights: [Double]) { self.weights = weights }

  /// The place of a value, or `nil` when none has any weight.
  func draw(using random: inout RandomStream) -> Int? {
    guard let last = weights.lastIndex(where: { $0 > 0 }) else { return nil }
    var left = Double.random(in: 0..<weights.reduce(0, +), using: &random)
    for place in weights[..<last].indices {
      left -= weights[place]
      if left < 0 { return place }
    }
    return last
  }
}
