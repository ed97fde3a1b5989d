public import Expressions

/// A combination of findings that can't wait, whatever the ranking says.
public struct RedFlag: Named {
  /// The stable code.
  public let name: String
  /// The danger sign in a few words.
  public let title: String
  /// How urgent it is.
  public let urgency: Urgency
  /// When it is raised.
  public let condition: Expression
  /// What to do, said word for word.
  public let advice: String
  /// Why, for a reader.
  public let reason: String
  /// Where it stands.
  public let sources: [ID<Source>]

  /// Creates a red flag.
  public init(
    name: String, title: String, urgency: Urgency, condition: Expression, advice: String,
    reason: String, sources: [ID<Source>]
  ) {
    self.name = name
    self.title = title
    self.urgency = urgency
    self.condition = condition
    self.advice = advice
    self.reason = reason
    self.sources = sources
  }
}
