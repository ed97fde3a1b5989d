internal import Expressions

/// Everything that a pack knows: immutable, checked, shared by all conversations.
public struct Knowledge: Sendable {
  /// The sources that everything else cites.
  public var sources = Table<Source>()
  /// The groups of findings.
  public var groups = Table<FindingGroup>()
  /// What can be known of a person or thing.
  public var findings = Table<Finding>()
  /// What may be the matter.
  public var conditions = Table<Condition>()
  /// What can't wait.
  public var redFlags = Table<RedFlag>()
  /// What the levels of urgency are called, from least to most urgent.
  public var urgencyLevels: [UrgencyLevel] = []
  /// What makes everything more urgent.
  public var urgencyModifiers = Table<UrgencyModifier>()
  /// What can be asked, in the order of rank.
  public var questions = Table<Question>()
  /// What is known about each condition.
  public var statements = Table<Statement>()
  /// What people ask.
  public var inquiries = Table<Inquiry>()
  /// What can be done.
  public var treatments = Table<Treatment>()
  /// Where sources differ.
  public var disagreements = Table<Disagreement>()

  /// By which numbers all this is reasoned about.
  public var settings = ReasoningSettings()

  /// Creates empty knowledge, to be filled in.
  public init() {}

  /// What a level of urgency is called here.
  public func level(_ urgency: Urgency) -> UrgencyLevel? {
    urgencyLevels.first { $0.urgency == urgency }
  }

  /// What an answer to a question can be about: its findings, and the numbers that imply them.
  ///
  /// "For seven years" answers whether something began in the last three days.
  public func subjects(of question: Question) -> [ID<Finding>] {
    let implying = question.findings.flatMap { id in
      findings[id].impliedBy?.atoms.compactMap { findings.id(named: $0.name) } ?? []
    }
    return question.findings
      + implying.filter { id in
        if case .number = findings[id].kind { !question.findings.contains(id) } else { false }
      }
  }

  /// The statements about a condition, of one topic or of all, in the order of the pack.
  public func statements(about condition: ID<Condition>, topic: Topic? = nil) -> [Statement] {
    statements.filter { $0.condition == condition && (topic == nil || $0.topic == topic) }
  }
}
