public import Diagnostics
internal import Expressions
public import KnowledgeCore

/// One thing that must hold after a turn, and where it is written.
public struct Expectation: Hashable, Sendable {
  /// What must hold.
  public let claim: Claim
  /// The claim as it is written.
  public let text: String
  /// Where it is written.
  public let location: SourceLocation
}

/// What can be expected of a turn, in the terms of a pack.
public enum Claim: Hashable, Sendable {
  /// `hard present`, `sex female`, `onset 3 weeks`: what is known of a finding.
  case finding(ID<Finding>, Value)
  /// `urgency same_day`, `urgency none`.
  case urgency(Urgency?)
  /// `flag NAME`, `no flag NAME`: whether a red flag is up.
  case flag(ID<RedFlag>, isUp: Bool)
  /// `asks NAME`: the question of that name is asked, or one about the finding of that name.
  case asks(String)
  /// `asks nothing`.
  case asksNothing
  /// `state NAME`, `state SCRIPT/NAME`.
  case state(String)
  /// `stays`: the state is that of the turn before, and the same is asked.
  case stays
  /// `slot NAME "TEXT"`.
  case slot(String, String)
  /// `answers NAME`: what the person asked is answered.
  case answers(Subject)
  /// `first NAME`: the condition ranks first, or a form of it does.
  case first(ID<Condition>)
  /// `over`, `not over`.
  case over(Bool)
  /// `alarm`, `no alarm`: whether the turn warns.
  case alarm(Bool)
  /// `< GLOB`, `<! GLOB`: whether a paragraph or the question fits.
  case says(Glob, Bool)

  /// What is known of a finding.
  public enum Value: Hashable, Sendable {
    /// `present`.
    case present
    /// `absent`.
    case absent
    /// `unsure`.
    case unsure
    /// `unknown`: nothing is known.
    case unknown
    /// The values at these places of a choice, in ascending order, and no others.
    case choice([Int])
    /// A number within what is known.
    case number(StatedNumber)
  }

  /// What the person's own question is about.
  public enum Subject: Hashable, Sendable {
    /// A question that people ask.
    case inquiry(ID<Inquiry>)
    /// A topic of a condition.
    case topic(ID<Condition>, Topic)
    /// How two conditions differ.
    case difference
    /// Nothing was asked.
    case nothing
  }
}
