public import DialogueMachine
public import KnowledgeCore

/// One turn of the assistant: what it says, what it asks, and what it takes to be so.
public struct Turn: Hashable, Sendable {
  /// Something that is said.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph is for, so that a screen can set it apart.
    public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
      /// A warning that can't wait.
      case alarm
      /// What was understood.
      case echo
      /// An answer from the pack's knowledge.
      case answer
      /// A heading of the summary.
      case heading
      /// Everything else.
      case plain
    }

    /// What it is for.
    public let role: Role
    /// The words.
    public let text: String
    /// The sources of what it says.
    public let sources: [ID<Source>]

    /// Creates a paragraph.
    public init(_ role: Role, _ text: String, sources: [ID<Source>] = []) {
      self.role = role
      self.text = text
      self.sources = sources
    }
  }

  /// Something that is asked.
  public struct Prompt: Hashable, Sendable {
    /// The question.
    public let text: String
    /// The answers that can be picked by number; empty for free text.
    public let choices: [String]
    /// The findings that it is about.
    public let findings: [ID<Finding>]
    /// Whether several choices can hold.
    public let allowsSeveral: Bool
    /// The question of the pack, unless the script or the moment asks.
    public let question: ID<Question>?

    /// Creates a prompt.
    public init(
      text: String, choices: [String] = [], findings: [ID<Finding>] = [],
      allowsSeveral: Bool = false, question: ID<Question>? = nil
    ) {
      self.text = text
      self.choices = choices
      self.findings = findings
      self.allowsSeveral = allowsSeveral
      self.question = question
    }
  }

  /// A question of the person's own that was answered.
  public enum Answered: Hashable, Sendable {
    /// A question that people ask.
    case inquiry(ID<Inquiry>)
    /// A topic of a condition, with what was stated.
    case statements([ID<Statement>])
    /// How two conditions differ.
    case difference(ID<Condition>, ID<Condition>)
  }

  /// What is said, in order.
  public let paragraphs: [Paragraph]
  /// What is asked, unless the conversation is over.
  public let prompt: Prompt?
  /// What the last words made known.
  public let understood: [Observation]
  /// What the person asked and was told.
  public let answered: [Answered]
  /// How urgent it is, as far as is known.
  public let urgency: Urgency?
  /// The red flags that are up.
  public let flags: [ID<RedFlag>]
  /// The script's state in which the turn ends, as dialogue and name.
  public let state: String
  /// What the script passed in this turn.
  public let path: [Waypoint]
  /// Whether the conversation is over.
  public let isOver: Bool

  /// The same place of the conversation once more, with other words before the question.
  func again(_ words: String) -> Turn {
    Turn(
      paragraphs: [Paragraph(.plain, words)], prompt: prompt, understood: [], answered: [],
      urgency: urgency, flags: flags, state: state, path: [], isOver: isOver)
  }

  /// The same place of the conversation once more, to which somebody went back.
  public var revisited: Turn { again(Phrasing.backAtThisPoint) }

  /// The same turn, before which the script passed something.
  func passing(_ waypoints: [Waypoint]) -> Turn {
    Turn(
      paragraphs: paragraphs, prompt: prompt, understood: understood, answered: answered,
      urgency: urgency, flags: flags, state: state, path: waypoints + path, isOver: isOver)
  }
}
