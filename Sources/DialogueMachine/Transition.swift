public import Expressions

/// A way from one state to another.
public struct Transition: Hashable, Sendable {
  /// What it waits for; `nil` for at once.
  public let outcome: Outcome?
  /// A further condition.
  public let condition: Expression?
  /// What is said on the way.
  public let say: Template?
  /// What slots hold from then on, by name.
  public let sets: [String: String]
  /// The state that it leads to.
  public let target: String

  /// Creates a transition.
  public init(
    on outcome: Outcome?, when condition: Expression? = nil, say: Template? = nil,
    setting sets: [String: String] = [:], to target: String
  ) {
    self.outcome = outcome
    self.condition = condition
    self.say = say
    self.sets = sets
    self.target = target
  }
}

/// What came of an utterance, as far as a script cares.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// Something that the state listens for was understood.
  case understood
  /// Nothing was.
  case notUnderstood = "not-understood"
  /// The answer was yes.
  case yes
  /// The answer was no.
  case no
  /// The person can't say.
  case unsure
  /// There is nothing left that is worth asking.
  case settled
  /// Something can't wait.
  case urgent
}
