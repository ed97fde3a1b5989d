public import Expressions

/// How often a finding is there in people with a condition, in the bands of Orphanet and HPO.
///
/// Precise numbers matter little for a ranking, zeros and ones a lot (Pradhan et al., The
/// sensitivity of belief networks to imprecise probabilities, Artificial Intelligence 85, 1996):
/// so each band stands for one probability, and none for certainty.
///
/// Source: HPO frequency subontology, HP:0040279.
public enum Frequency: String, Hashable, Sendable, CaseIterable {
  /// In everybody, as far as anyone can tell.
  case always
  /// 80 to 99 of 100.
  case veryFrequent = "very_frequent"
  /// 30 to 79 of 100.
  case frequent
  /// 5 to 29 of 100.
  case occasional
  /// 1 to 4 of 100.
  case rare
  /// In nobody, as far as anyone can tell.
  case excluded

  /// The probability that the band stands for: its middle, and never 0 or 1.
  public var probability: Double {
    switch self {
    case .always: 0.98
    case .veryFrequent: 0.90
    case .frequent: 0.55
    case .occasional: 0.17
    case .rare: 0.025
    case .excluded: 0.005
    }
  }
}

/// How often a finding is there in people with a condition.
public enum Likelihood: Hashable, Sendable {
  /// A band, when only words or an estimate are known.
  case frequency(Frequency)
  /// A count, when somebody counted.
  case rate(Rate)

  /// The probability, strictly between 0 and 1.
  ///
  /// A count becomes (k + ½) / (n + 1), the Jeffreys estimate, so that 0 of 12 isn't "never".
  public var probability: Double {
    switch self {
    case .frequency(let frequency): frequency.probability
    case .rate(let rate): (Double(rate.count) + 0.5) / (Double(rate.total) + 1)
    }
  }
}

/// What a number rests on; there is no number without one.
public enum Grade: String, Hashable, Sendable, CaseIterable {
  /// A count or a percentage that a source gives.
  case number
  /// An annotation in an ontology.
  case ontology
  /// An adverb in a source ("often"), converted to a band.
  case wording
  /// The estimate of the pack's authors, found in no source.
  case judgement
}
