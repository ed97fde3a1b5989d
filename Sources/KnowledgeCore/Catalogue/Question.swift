public import Expressions

/// A question about one or more findings, with the answers that a person can pick.
public struct Question: Named {
  /// One answer.
  public struct Answer: Hashable, Sendable {
    /// The words that offer it.
    public let label: String
    /// What becomes known.
    public let observations: [Observation]
    /// The questions that should come next.
    public let next: [ID<Question>]
    /// The question of people that this answer asks for.
    public let topic: ID<Inquiry>?
    /// Whether it says that the person doesn't know.
    public let isUnsure: Bool

    /// Creates an answer.
    public init(
      label: String, observations: [Observation], next: [ID<Question>] = [],
      topic: ID<Inquiry>? = nil, isUnsure: Bool = false
    ) {
      self.label = label
      self.observations = observations
      self.next = next
      self.topic = topic
      self.isUnsure = isUnsure
    }
  }

  /// The stable code.
  public let name: String
  /// The question.
  public let text: String
  /// A shorter wording, for asking it again.
  public let shorter: String
  /// Why it is asked.
  public let reason: String
  /// Whether it looks for danger, and comes before all others.
  public let isSafety: Bool
  /// The place in the fixed order.
  public let rank: Int
  /// For whom it makes sense.
  public let askIf: Expression?
  /// Whether several answers can hold at once.
  public let allowsSeveral: Bool
  /// The answers, in the order in which they are offered.
  public let answers: [Answer]
  /// Where its reason stands.
  public let sources: [ID<Source>]

  /// Creates a question.
  public init(
    name: String, text: String, shorter: String, reason: String, isSafety: Bool, rank: Int,
    askIf: Expression?, allowsSeveral: Bool, answers: [Answer], sources: [ID<Source>]
  ) {
    self.name = name
    self.text = text
    self.shorter = shorter
    self.reason = reason
    self.isSafety = isSafety
    self.rank = rank
    self.askIf = askIf
    self.allowsSeveral = allowsSeveral
    self.answers = answers
    self.sources = sources
  }

  /// The findings that the question is about, each once, in the order of the answers.
  public var findings: [ID<Finding>] {
    var seen: Set<ID<Finding>> = []
    return answers.flatMap { $0.observations.map(\.finding) }.filter { seen.insert($0).inserted }
  }
}
