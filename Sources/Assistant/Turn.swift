public import KnowledgeCore

/// One turn of the assistant: what it says, what it asks, and what it takes to be so.
public struct Turn: Hashable, Sendable {
  /// Something that is said.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph is for, so that a screen can set it apart.
    public enum Role: String, Hashable, Sendable {
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
  }

  /// What is said, in order.
  public let paragraphs: [Paragraph]
  /// What is asked, unless the conversation is over.
  public let prompt: Prompt?
  /// What the last words made known.
  public let understood: [Observation]
  /// How urgent it is, as far as is known.
  public let urgency: Urgency?
  /// The red flags that are up.
  public let flags: [ID<RedFlag>]
  /// Whether the conversation is over.
  public let isOver: Bool
}
