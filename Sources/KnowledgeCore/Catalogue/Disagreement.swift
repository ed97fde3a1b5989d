/// A point on which sources differ: each reading, who holds it, and how it is settled.
public struct Disagreement: Named {
  /// What kind of difference it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Good sources differ.
    case disagreement
    /// A source is wrong.
    case error
    /// A source contradicts itself.
    case inconsistency
    /// A source's advice can harm.
    case safety
    /// A source says too much.
    case exaggeration
    /// A source is out of date.
    case outdated
    /// Nothing was found that supports it.
    case unsupported
    /// Figures differ.
    case number
    /// A word is used in two senses.
    case definition
    /// The text is garbled.
    case typo
    /// A source leaves something out.
    case gap
    /// A source is too vague to use.
    case vague
  }

  /// What somebody says.
  public struct Reading: Hashable, Sendable {
    /// The reading.
    public let text: String
    /// Who holds it.
    public let sources: [ID<Source>]

    /// Creates a reading.
    public init(text: String, sources: [ID<Source>]) {
      self.text = text
      self.sources = sources
    }
  }

  /// The stable code.
  public let name: String
  /// What kind of difference it is.
  public let kind: Kind
  /// What it is about.
  public let topic: String
  /// The readings, at least two.
  public let readings: [Reading]
  /// How it is settled.
  public let settled: String
  /// What the assistant therefore says or does.
  public let rule: String
  /// What settles it.
  public let sources: [ID<Source>]

  /// Creates a disagreement.
  public init(
    name: String, kind: Kind, topic: String, readings: [Reading], settled: String, rule: String,
    sources: [ID<Source>]
  ) {
    self.name = name
    self.kind = kind
    self.topic = topic
    self.readings = readings
    self.settled = settled
    self.rule = rule
    self.sources = sources
  }
}
