public import DialogueMachine
public import IntentMatcher
public import KnowledgeCore

/// A checked pack: everything that an assistant knows and says about one domain.
public struct Pack: Sendable {
  /// What a pack says about itself.
  public struct Manifest: Hashable, Sendable {
    /// The pack's id.
    public let name: String
    /// Its version.
    public let version: String
    /// What to call it.
    public let title: String
    /// Its language.
    public let language: String
    /// What it is for.
    public let intendedUse: String
    /// Who it is for.
    public let population: String
    /// What it can't do.
    public let limits: [String]
    /// Who has reviewed it.
    public let review: String
  }

  /// A fact that the pack promised to carry, with the names of what carries it.
  public struct CoveredFact: Hashable, Sendable {
    /// How a fact stands against better sources.
    public enum Verdict: String, Sendable, CaseIterable {
      /// They say the same.
      case supported
      /// They say the same, with a condition.
      case caveat
      /// It is generally held, but no source was read for it.
      case plausible
      /// They say otherwise.
      case contradicted
      /// Nothing was found that supports it.
      case unsupported

      /// Whether the fact must not be said as it stands.
      public var needsCorrection: Bool { self == .contradicted || self == .unsupported }
    }

    /// The fact's id.
    public let name: String
    /// The fact.
    public let fact: String
    /// How it stands.
    public let verdict: Verdict
    /// What carries it, as kind and name.
    public let carriers: [String]
  }

  /// What it is.
  public let manifest: Manifest
  /// What questions are about when no condition is named.
  public let subject: ID<Condition>
  /// What it knows, ready for reasoning.
  public let reasoner: Reasoner
  /// What reads the words that people type.
  public let matcher: IntentMatcher
  /// Its scripts, the one with which conversations begin first.
  public let dialogues: [Dialogue]
  /// The facts that it promised to carry.
  public let coverage: [CoveredFact]

  /// What it knows.
  public var knowledge: Knowledge { reasoner.knowledge }
}
