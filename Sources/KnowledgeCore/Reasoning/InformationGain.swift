#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How much an answer about a finding is expected to tell, given what is known.
///
/// The mutual information between the answer and the condition: how uncertain the answer is, less
/// how uncertain it would be if the condition were known. Only the rows of the hypotheses that
/// mention the finding are read, as all others answer like the background.
///
/// Source: D. V. Lindley, On a Measure of the Information Provided by an Experiment, 1956.
struct InformationGain {
  /// How much it is expected to tell about which condition it is, in nats.
  let aboutConditions: Double
  /// How much it is expected to tell about whether it is one that can't wait, in nats.
  let aboutDanger: Double

  /// An answer that tells nothing.
  static let none = InformationGain(aboutConditions: 0, aboutDanger: 0)
}

/// What is believed, in the form that information gains are computed from.
struct Belief {
  /// The share of each hypothesis.
  let shares: [Double]
  /// Whether each hypothesis can't wait.
  let isDangerous: [Bool]
  /// The share of all that can't wait.
  let danger: Double
  /// How uncertain the condition is, in nats.
  let entropy: Double

  init(shares: [Double], unlisted: Double, isDangerous: [Bool]) {
    self.shares = shares
    self.isDangerous = isDangerous
    danger = zip(shares, isDangerous).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    entropy = KnowledgeCore.entropy(shares) + KnowledgeCore.entropy([unlisted])
  }

  /// How much a yes or a no about a column's finding is expected to tell.
  func gain(from column: PresenceColumn) -> InformationGain {
    var (mentioned, present, uncertainty) = (0.0, 0.0, 0.0)
    var (dangerous, presentAndDangerous) = (0.0, 0.0)
    for row in column.rows {
      let share = shares[row.hypothesis]
      mentioned += share
      present += share * row.probability
      uncertainty += share * row.entropy
      if isDangerous[row.hypothesis] {
        dangerous += share
        presentAndDangerous += share * row.probability
      }
    }
    let rest = max(1 - mentioned, 0)
    present += rest * column.background
    uncertainty += rest * column.backgroundEntropy
    presentAndDangerous += max(danger - dangerous, 0) * column.background
    return InformationGain(
      aboutConditions: max(binaryEntropy(present) - uncertainty, 0),
      aboutDanger: dangerGain(present: present, presentAndDangerous: presentAndDangerous))
  }

  /// How much the values of a choice are expected to tell, given how often the finding is there at
  /// all.
  func gain(from table: ValueTable, _ column: PresenceColumn) -> InformationGain {
    var weights = shares.map { $0 * column.background }
    for row in column.rows { weights[row.hypothesis] = shares[row.hypothesis] * row.probability }
    let unlisted = max(1 - shares.reduce(0, +), 0) * column.background
    let present = weights.reduce(unlisted, +)
    guard present > 1e-9 else { return .none }
    var mixture = [Double](repeating: 0, count: table.background.count)
    var uncertainty = 0.0
    var mentioned = 0.0
    for row in table.rows {
      let share = weights[row.hypothesis] / present
      guard share > 1e-6 else { continue }
      mentioned += share
      uncertainty += share * row.entropy
      for place in mixture.indices { mixture[place] += share * row.probabilities[place] }
    }
    let rest = max(1 - mentioned, 0)
    uncertainty += rest * table.backgroundEntropy
    for place in mixture.indices { mixture[place] += rest * table.background[place] }
    let total =
      table.isMultiple
      ? mixture.reduce(0) { $0 + binaryEntropy($1) } : KnowledgeCore.entropy(mixture)
    // Several values at once tell overlapping things; they can't tell more than there is to know.
    let open = KnowledgeCore.entropy(weights.map { $0 / present })
    return InformationGain(
      aboutConditions: present * min(max(total - uncertainty, 0), open), aboutDanger: 0)
  }

  private func dangerGain(present: Double, presentAndDangerous: Double) -> Double {
    guard danger > 0, danger < 1, present > 0, present < 1 else { return 0 }
    let ifPresent = present * binaryEntropy(presentAndDangerous / present)
    let ifAbsent = (1 - present) * binaryEntropy((danger - presentAndDangerous) / (1 - present))
    return max(binaryEntropy(danger) - ifPresent - ifAbsent, 0)
  }
}
