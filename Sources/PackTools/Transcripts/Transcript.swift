public import Diagnostics

/// A file of conversations that test a pack: what people type, and what must then hold.
///
/// ```text
/// # a tyre that keeps going flat
/// = state story   urgency none
/// > my tyre goes soft overnight, there's a thorn in it
/// = flat_slow present   something_in_tyre present
/// = first puncture   asks safety_check
/// < I understood: *
/// <! *not safe to ride*
/// ```
///
/// A line begins with its sign:
///
/// - `#` the title of a conversation, in its first line, or a comment
/// - `>` what the person types
/// - `=` what must hold from then on, parted by two or more blanks: see ``Claim``
/// - `<` a pattern that a whole paragraph or the question must fit, `<!` one that none may: ``Glob``
/// - `---` parts conversations
public struct Transcript: Hashable, Sendable {
  /// One conversation.
  public struct Conversation: Hashable, Sendable {
    /// What it shows.
    public let title: String
    /// Where it begins.
    public let location: SourceLocation
    /// The opening, and then a step for each utterance.
    public internal(set) var steps: [Step]

    /// How often the person says something.
    public var turns: Int { steps.count - 1 }
  }

  /// What a person types, and what must then hold.
  public struct Step: Hashable, Sendable {
    /// What the person types; `nil` before they have said anything.
    public let utterance: String?
    /// What must hold, in the order of the file.
    public internal(set) var expectations: [Expectation] = []
  }

  /// The file's path within its pack.
  public let path: String
  /// The conversations, in the order of the file.
  public internal(set) var conversations: [Conversation]
}
