/// When interviews stop, and how patients answer in them.
public struct InterviewPlan: Hashable, Sendable {
  /// The shares of the first condition at which an interview could stop, in ascending order.
  public let thresholds: [Double]
  /// How many questions a patient answers at most.
  public let longest: Int
  /// How much less patients know than their records.
  public let stress: Stress

  /// Creates a plan; the thresholds may come in any order, and more than once.
  public init(
    thresholds: [Double] = [0.95, 0.99, 0.999], longest: Int = 30, stress: Stress = Stress()
  ) {
    self.thresholds = Set(thresholds).sorted()
    self.longest = longest
    self.stress = stress
  }
}
