/// One thing that is known about a condition, with its sources.
public struct Statement: Named {
  /// The id: condition, topic and the author's name for it, such as `gout/signs/where`.
  public let name: String
  /// What it is about.
  public let condition: ID<Condition>
  /// The topic.
  public let topic: Topic
  /// The statement, in the pack's own words.
  public let text: String
  /// Where it stands; never empty.
  public let sources: [ID<Source>]
  /// Where sources differ about it.
  public let disagreements: [ID<Disagreement>]

  /// Creates a statement.
  public init(
    name: String, condition: ID<Condition>, topic: Topic, text: String, sources: [ID<Source>],
    disagreements: [ID<Disagreement>] = []
  ) {
    self.name = name
    self.condition = condition
    self.topic = topic
    self.text = text
    self.sources = sources
    self.disagreements = disagreements
  }
}
