internal import KnowledgeCore

/// One side of a simulated interview: it asks, hears, and says what it thinks.
///
/// A value that has heard nothing yet holds every interview: each begins with a copy of it.
protocol Interviewer: Sendable {
  /// Takes in what was found out.
  mutating func hear(_ observation: Observation)

  /// The conditions by share, best first.
  ///
  /// The shares sum to at most 1; what is missing is the share of whatever is not in the pack.
  var shares: [(condition: ID<Condition>, share: Double)] { get }

  /// The finding to ask about next, or `nil` when nothing is left worth asking.
  mutating func nextFinding() -> ID<Finding>?
}
