/// How a pack's own patients are drawn.
public struct KnowledgePlan: Hashable, Sendable {
  /// How many patients to draw of each condition.
  public var draws = 200
  /// What the chances are drawn from; the same seed gives the same patients.
  public var seed: UInt64 = 1
  /// Whether chance decides also about what is there in nearly everybody.
  public var isStrict = false

  /// Creates the plan of an ordinary evaluation: typical patients.
  public init() {}
}
