#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How often one finding is there under each hypothesis.
///
/// Sparse: a hypothesis that doesn't mention the finding has it as often as people in general do,
/// so its row would be the background's, and its weight of evidence zero.
struct PresenceColumn: Sendable {
  /// One hypothesis that mentions the finding.
  struct Row: Sendable {
    /// The hypothesis, by place.
    let hypothesis: Int
    /// How often the finding is there.
    let probability: Double
    /// The logarithm of how much more often it is there than in general.
    let ifPresent: Double
    /// The logarithm of how much more often it isn't there than in general.
    let ifAbsent: Double
    /// How uncertain its presence is, in nats.
    let entropy: Double
  }

  /// How often the finding is there for other reasons.
  let background: Double
  /// How uncertain its presence is for other reasons, in nats.
  let backgroundEntropy: Double
  /// The hypotheses that mention it, in order.
  let rows: [Row]

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - probabilities: How often it is there under the hypotheses that mention it, in order.
  ///   - background: How often it is there for other reasons.
  ///   - error: How often an answer is wrong.
  init(
    _ probabilities: [(hypothesis: Int, probability: Double)], background: Double,
    error: AnswerError
  ) {
    let background = error.softened(background)
    self.background = background
    backgroundEntropy = binaryEntropy(background)
    rows = probabilities.map { entry in
      let probability = error.softened(entry.probability)
      return Row(
        hypothesis: entry.hypothesis, probability: probability,
        ifPresent: log(probability / background),
        ifAbsent: log((1 - probability) / (1 - background)),
        entropy: binaryEntropy(probability))
    }
  }
}

/// The entropy of a yes or no with this probability, in nats.
func binaryEntropy(_ probability: Double) -> Double {
  guard probability > 0, probability < 1 else { return 0 }
  return -probability * log(probability) - (1 - probability) * log(1 - probability)
}

/// The entropy of a distribution, in nats.
func entropy(_ distribution: some Sequence<Double>) -> Double {
  distribution.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
}
