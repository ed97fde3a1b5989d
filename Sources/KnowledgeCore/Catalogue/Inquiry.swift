/// A question that people ask, with its answer.
public struct Inquiry: Named {
  /// The stable code.
  public let name: String
  /// The question.
  public let question: String
  /// What it is about.
  public let condition: ID<Condition>
  /// The topic that it belongs to.
  public let topic: Topic
  /// The answer.
  public let text: String
  /// Where the answer stands.
  public let sources: [ID<Source>]
  /// Where sources differ about it.
  public let disagreements: [ID<Disagreement>]

  /// Creates a question with its answer.
  public init(
    name: String, question: String, condition: ID<Condition>, topic: Topic, text: String,
    sources: [ID<Source>], disagreements: [ID<Disagreement>] = []
  ) {
    self.name = name
    self.question = question
    self.condition = condition
    self.topic = topic
    self.text = text
    self.sources = sources
    self.disagreements = disagreements
  }
}
