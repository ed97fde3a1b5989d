extension VisitSummary {
  /// Whom a conversation is about.
  public struct Person: Codable, Hashable, Sendable {
    /// Whether it is the person who typed.
    public var isSpeaker = true
    /// How old they are, in words.
    public var age: String?
    /// Their sex, in the pack's word.
    public var sex: String?
    /// Which of these the pack knows and nobody told, in words.
    public var notTold: [String] = []
  }

  /// Something that was said of one finding.
  public struct Fact: Codable, Hashable, Sendable {
    /// The finding's name.
    public var finding: String
    /// It in words; for what isn't there the words of what it would be.
    public var words: String
    /// The values of a choice, by name.
    public var values: [String]?
    /// A number between these two, in the finding's unit.
    public var range: [Double]?
    /// That unit.
    public var unit: String?
    /// The person's own words for it, where they named it.
    public var said: String?
    /// The turn in which it was said, counted from 1; 0 for what was known before.
    public var turn: Int
  }

  /// Facts that belong together, such as all about how something feels.
  public struct Group: Codable, Hashable, Sendable {
    /// The group's name.
    public var group: String
    /// It in words.
    public var words: String
    /// The facts.
    public var facts: [Fact]
  }

  /// A fact that weighs.
  public struct Pertinent: Codable, Hashable, Sendable {
    /// The fact.
    public var fact: Fact
    /// The candidates for which it speaks, or would have spoken, best first.
    public var conditions: [String]
    /// The red flags that it raises, or could have raised.
    public var redFlags: [String]
  }

  /// Something that isn't known, and what it would say.
  public struct OpenPoint: Codable, Hashable, Sendable {
    /// The finding's name.
    public var finding: String
    /// It in words.
    public var words: String
    /// The candidate for which it says most.
    public var condition: String
    /// How strongly the answer would speak, for or against.
    public var strength: String
    /// The weight if it is there, in decibans with two decimals.
    public var decibansIfPresent: Double
    /// The weight if it isn't, likewise.
    public var decibansIfAbsent: Double
    /// What that rests on.
    public var basis: [Basis]
  }
}
