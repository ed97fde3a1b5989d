/// How much was said: one value or a range, as sharp as it was said.
public struct Amount: Hashable, Sendable {
  /// A limit that was said instead of a value.
  public enum Bound: Hashable, Sendable {
    /// "More than", "at least", "over": the amount or more.
    case least
    /// "Less than", "up to", "under": the amount or less.
    case most
  }

  /// The lower end; equal to ``high`` unless a range was said or meant.
  public var low: Double
  /// The upper end.
  public var high: Double
  /// Whether the words were vague: "about", "a few", "or so".
  public var isApproximate: Bool
  /// Whether the amount is only a limit.
  public var bound: Bound?

  /// Creates an amount; ends given the wrong way round are swapped.
  public init(
    _ low: Double, to high: Double? = nil, isApproximate: Bool = false, bound: Bound? = nil
  ) {
    let other = high ?? low
    self.low = min(low, other)
    self.high = max(low, other)
    self.isApproximate = isApproximate
    self.bound = bound
  }

  /// The middle of the range: what to use where one figure is needed.
  public var middle: Double { (low + high) / 2 }

  /// The amount in a unit that is smaller by a factor.
  func scaled(by factor: Double) -> Amount {
    Amount(low * factor, to: high * factor, isApproximate: isApproximate, bound: bound)
  }

  /// The sum of two amounts, as vague as the vaguer.
  func adding(_ other: Amount) -> Amount {
    Amount(
      low + other.low, to: high + other.high,
      isApproximate: isApproximate || other.isApproximate, bound: bound ?? other.bound)
  }
}
