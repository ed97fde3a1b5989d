/// What people want to know about a condition.
public enum Topic: String, Hashable, Sendable, CaseIterable {
  /// What it is.
  case whatItIs = "what-it-is"
  /// Where it comes from.
  case causes
  /// Who gets it, and how often.
  case whoGetsIt = "who-gets-it"
  /// What can be seen and felt.
  case signs
  /// What looks like it, and how to tell.
  case lookAlikes = "look-alikes"
  /// How it is found out.
  case tests
  /// What can be done about it.
  case treatment
  /// What is done with a knife, a laser or a needle.
  case procedures
  /// What can go wrong.
  case complications
  /// What will become of it.
  case outlook
  /// How to keep it away.
  case prevention
  /// What one can do oneself.
  case selfCare = "self-care"
  /// When to get help.
  case whenToGetHelp = "when-to-get-help"
}

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
  /// Where it stands. Never empty.
  public let sources: [ID<Source>]

  /// Creates a statement.
  public init(
    name: String, condition: ID<Condition>, topic: Topic, text: String, sources: [ID<Source>]
  ) {
    self.name = name
    self.condition = condition
    self.topic = topic
    self.text = text
    self.sources = sources
  }
}

/// A treatment, a repair or another remedy: what is known of it, never a recommendation to take it.
public struct Treatment: Named {
  /// The stable code.
  public let name: String
  /// What it is called.
  public let title: String
  /// What is done.
  public let what: String
  /// What is known about its effect.
  public let evidence: String
  /// How it stands today.
  public let status: String
  /// What to be careful about.
  public let safety: String?
  /// Where it stands.
  public let sources: [ID<Source>]

  /// Creates a treatment.
  public init(
    name: String, title: String, what: String, evidence: String, status: String, safety: String?,
    sources: [ID<Source>]
  ) {
    self.name = name
    self.title = title
    self.what = what
    self.evidence = evidence
    self.status = status
    self.safety = safety
    self.sources = sources
  }
}
