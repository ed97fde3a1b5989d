#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How often each value of a choice occurs under each hypothesis, once the finding is there.
struct ValueTable: Sendable {
  /// One hypothesis that mentions values.
  struct Row: Sendable {
    /// The hypothesis, by place.
    let hypothesis: Int
    /// How often each value occurs.
    let probabilities: [Double]
    /// How uncertain the value is, in nats; for several values at once, the sum over them.
    let entropy: Double
  }

  /// How often each value occurs for other reasons.
  let background: [Double]
  /// How uncertain the value is for other reasons.
  let backgroundEntropy: Double
  /// The hypotheses that mention values, in order.
  let rows: [Row]
  /// Whether several values can hold at once, each for itself.
  let isMultiple: Bool

  init(
    background: [Double], rows: [(hypothesis: Int, probabilities: [Double])], isMultiple: Bool
  ) {
    func uncertainty(_ distribution: [Double]) -> Double {
      isMultiple
        ? distribution.reduce(0) { $0 + binaryEntropy($1) } : KnowledgeCore.entropy(distribution)
    }
    self.background = background
    self.isMultiple = isMultiple
    backgroundEntropy = uncertainty(background)
    self.rows = rows.map {
      Row(
        hypothesis: $0.hypothesis, probabilities: $0.probabilities,
        entropy: uncertainty($0.probabilities))
    }
  }

  /// The logarithm of how much more often these values, and no others, occur in a row than in
  /// general.
  func logRatio(of places: [Int], in row: Row) -> Double {
    guard isMultiple else {
      let place = places.first ?? 0
      return log(row.probabilities[place] / background[place])
    }
    var sum = 0.0
    var rest = places[...]
    for place in background.indices {
      if rest.first == place {
        rest.removeFirst()
        sum += log(row.probabilities[place] / background[place])
      } else {
        sum += log((1 - row.probabilities[place]) / (1 - background[place]))
      }
    }
    return sum
  }
}
