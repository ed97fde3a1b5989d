internal import KnowledgeCore

extension VisitSummary {
  /// One of the conditions that fit best.
  public struct Candidate: Codable, Hashable, Sendable {
    /// The condition's name.
    public var condition: String
    /// What it is called.
    public var title: String
    /// What it is.
    public var summary: String
    /// How well it fits: `poor`, `possible`, `fair`, `good` or `clear`.
    public var fit: String
    /// Its share of all that may be the matter, with four decimals.
    ///
    /// A sum of rough numbers, and for programs: say ``fit`` to people.
    public var share: Double
    /// What it starts with, in decibans with two decimals against what isn't in the pack.
    public var priorDecibans: Double
    /// The prior and all reasons together.
    public var decibans: Double
    /// How soon somebody who has it should be seen.
    public var urgency: String
    /// What speaks for it, strongest first.
    public var supporting: [Reason]
    /// What speaks against it, strongest first.
    public var opposing: [Reason]
    /// What is there and unusual for it.
    public var unusual: [Fact]
    /// What would speak most for or against it and isn't known.
    public var open: [OpenPoint]
  }

  /// One thing that speaks for or against a condition.
  public struct Reason: Codable, Hashable, Sendable {
    /// The finding's name; left out where a place speaks.
    public var finding: String?
    /// What speaks, in words.
    public var words: String
    /// How strongly: `negligible`, `slight`, `moderate`, `strong` or `very strong`.
    public var strength: String
    /// The weight in decibans with two decimals, for if positive.
    public var decibans: Double
    /// Whether nobody said it, but something that was said shows it.
    public var isInferred: Bool
    /// What the weight rests on; nothing for ages, sexes and places of a population, and for what
    /// the condition doesn't mention.
    public var basis: [Basis]

    /// Whether it is worth mentioning to people.
    var counts: Bool { strength != Strength.negligible.words }
  }

  /// What a number rests on.
  public struct Basis: Codable, Hashable, Sendable {
    /// `number`, `ontology`, `wording` or `judgement`.
    public var grade: String
    /// The names of the sources.
    public var sources: [String]
  }

  /// An answer that would change the outcome.
  public struct Pivot: Codable, Hashable, Sendable {
    /// The finding's name.
    public var finding: String
    /// What the answer would be about, in words.
    public var words: String
    /// Whether the answer would be that it is there.
    public var isPresent: Bool
    /// The condition that would come first, by name, if another would.
    public var first: String?
    /// The level that it would be, if another.
    public var urgency: String?
    /// What would change, in words.
    public var change: String
  }
}

extension [VisitSummary.Basis] {
  /// The names of all sources, each once.
  var sources: [String] {
    var seen: Set<String> = []
    return flatMap(\.sources).filter { seen.insert($0).inserted }
  }
}
