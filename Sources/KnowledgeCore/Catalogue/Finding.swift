public import Expressions

/// Something that can be true of a person or a thing, and that a user may know.
public struct Finding: Named {
  /// What values a finding takes.
  public enum Kind: Hashable, Sendable {
    /// It is there or it isn't.
    case yesNo
    /// One of these values, or several at once.
    case choice([String], multiple: Bool)
    /// A number in this unit.
    case number(Unit?)
  }

  /// Who can know it: only what the user can know is asked.
  public enum Knower: String, Sendable, CaseIterable {
    /// The user, by looking, feeling or remembering.
    case oneself = "self"
    /// The user, if an expert once said so.
    case told
    /// The user, if a test was done.
    case test
  }

  /// The id that rules and files use.
  public let name: String
  /// The group that it is asked with.
  public let group: ID<FindingGroup>
  /// What to call it in a sentence: "hard, stone-like to touch".
  public let label: String
  /// What values it takes.
  public let kind: Kind
  /// Whether the values of a choice are a scale, so that neighbours are alike.
  public let isOrdered: Bool
  /// Who can know it.
  public let knower: Knower
  /// How many of those who have it haven't been told, from 0 to 1: where only an expert can say, not
  /// having been told says little.
  public let undiagnosed: Double
  /// The finding without which it makes no sense, and is not asked.
  public let parent: ID<Finding>?
  /// For whom it makes sense to ask.
  public let askIf: Expression?
  /// What else shows that it is there.
  public let impliedBy: Expression?
  /// Whether it should be asked early.
  public let isImportant: Bool
  /// How often it is there for other reasons: its probability outside of any condition.
  public let background: Double
  /// Codes in the ontologies of the field.
  public let codes: [String]
  /// The question that asks for it alone.
  public let question: String?

  /// Creates a finding.
  public init(
    name: String, group: ID<FindingGroup>, label: String, kind: Kind = .yesNo,
    isOrdered: Bool = false, knower: Knower = .oneself, undiagnosed: Double = 0,
    parent: ID<Finding>? = nil, askIf: Expression? = nil,
    impliedBy: Expression? = nil, isImportant: Bool = false, background: Double,
    codes: [String] = [], question: String? = nil
  ) {
    self.name = name
    self.group = group
    self.label = label
    self.kind = kind
    self.isOrdered = isOrdered
    self.knower = knower
    self.undiagnosed = undiagnosed
    self.parent = parent
    self.askIf = askIf
    self.impliedBy = impliedBy
    self.isImportant = isImportant
    self.background = background
    self.codes = codes
    self.question = question
  }
}

/// Findings that belong together, such as all about how something feels.
public struct FindingGroup: Named {
  /// The id that files use.
  public let name: String
  /// What to call it.
  public let label: String
  /// Sets of findings of which at most one can hold.
  public let exclusive: [[ID<Finding>]]
  /// How much its findings go together whatever the condition, from 0 (each tells something new) to
  /// 1 (after the strongest, none tells anything).
  public let correlation: Double

  /// Creates a group.
  public init(
    name: String, label: String, exclusive: [[ID<Finding>]] = [], correlation: Double = 0
  ) {
    self.correlation = correlation
    self.name = name
    self.label = label
    self.exclusive = exclusive
  }
}
