public import Expressions

/// How soon help is needed, from least to most.
public enum Urgency: String, Hashable, Sendable, CaseIterable, Comparable {
  /// It can be watched at home.
  case selfCare = "self_care"
  /// An ordinary appointment.
  case routine
  /// Within a few days.
  case withinDays = "within_days"
  /// Today.
  case sameDay = "same_day"
  /// Now.
  case emergency

  /// The place on the scale, from 0.
  public var rank: Int {
    switch self {
    case .selfCare: 0
    case .routine: 1
    case .withinDays: 2
    case .sameDay: 3
    case .emergency: 4
    }
  }

  /// Orders from least to most urgent.
  public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

  /// The level so many steps higher, at most ``emergency``.
  public func raised(by steps: Int) -> Urgency {
    Self.allCases[min(max(rank + steps, 0), Self.allCases.count - 1)]
  }
}

extension UrgencyModifier {
  /// The level that it makes of another.
  func raised(_ urgency: Urgency) -> Urgency {
    max(urgency, min(urgency.raised(by: raise), ceiling))
  }
}

/// What a level of urgency is called in a domain, and what to do.
public struct UrgencyLevel: Hashable, Sendable {
  /// The level.
  public let urgency: Urgency
  /// One to four words, shown first: "Emergency".
  public let label: String
  /// Within what time.
  public let meaning: String
  /// What to do.
  public let advice: String

  /// Creates a level.
  public init(urgency: Urgency, label: String, meaning: String, advice: String) {
    self.urgency = urgency
    self.label = label
    self.meaning = meaning
    self.advice = advice
  }
}

/// A circumstance that makes everything more urgent.
public struct UrgencyModifier: Named {
  /// The id.
  public let name: String
  /// When it applies.
  public let condition: Expression
  /// By how many steps it raises.
  public let raise: Int
  /// The highest level to which it raises.
  public let ceiling: Urgency
  /// Why, for a reader.
  public let reason: String
  /// Where it stands.
  public let sources: [ID<Source>]

  /// Creates a modifier.
  public init(
    name: String, condition: Expression, raise: Int, ceiling: Urgency = .emergency,
    reason: String, sources: [ID<Source>]
  ) {
    self.name = name
    self.condition = condition
    self.raise = raise
    self.ceiling = ceiling
    self.reason = reason
    self.sources = sources
  }
}
