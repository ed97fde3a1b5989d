public import Expressions

/// A place that a conversation passed: what traces show and coverage counts.
public enum Waypoint: Hashable, Sendable {
  /// A state was entered.
  case state(dialogue: String, name: String)
  /// A transition was taken: of those that wait for this outcome, the one at this place.
  case transition(dialogue: String, from: String, on: Outcome?, place: Int)
  /// A transition was tried and not taken, since its guard is this: no, or unknown.
  case refusal(dialogue: String, from: String, on: Outcome?, place: Int, since: Truth)
  /// A digression was answered.
  case digression(dialogue: String, act: String)
  /// A step of repair was taken, counted from 1.
  case repair(dialogue: String, state: String, step: Int)
}
