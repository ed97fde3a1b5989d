#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How much one known thing says for or against a condition.
public struct Weight: Hashable, Sendable {
  /// What speaks.
  public enum Cause: Hashable, Sendable {
    /// A finding, and whether nobody said it but something that was said shows it.
    case finding(Observation, isInferred: Bool)
    /// It is somewhere where the condition doesn't occur.
    case site([ID<Finding>])
  }

  /// What speaks.
  public let cause: Cause
  /// The natural logarithm of how much more often this is so in the condition than in general.
  public let logRatio: Double

  /// The weight of evidence in decibans, ten times the decimal logarithm of the likelihood ratio.
  ///
  /// One deciban is about the least difference in belief that people notice.
  ///
  /// Source: I. J. Good, Probability and the Weighing of Evidence, 1950; A. M. Turing's unit.
  public var decibans: Double { 10 * logRatio / log(10) }

  /// The finding that speaks, unless it is a place.
  public var finding: ID<Finding>? {
    switch cause {
    case .finding(let observation, _): return observation.finding
    case .site: return nil
    }
  }
}
