extension VisitSummary {
  /// How urgent it is, and why.
  public struct Level: Codable, Hashable, Sendable {
    /// `self_care`, `routine`, `within_days`, `same_day` or `emergency`.
    public var level: String
    /// What the pack calls it.
    public var label: String
    /// Within what time.
    public var meaning: String
    /// What to do.
    public var advice: String
    /// Why, strongest first.
    public var reasons: [Ground]
  }

  /// Something that speaks for a level.
  public struct Ground: Codable, Hashable, Sendable {
    /// It in words.
    public var text: String
    /// Where it stands, by name.
    public var sources: [String]
  }

  /// The danger signs by how they stand.
  public struct RedFlags: Codable, Hashable, Sendable {
    /// Those that are up, most urgent first.
    public var up: [Warning] = []
    /// Those that would be up if what the person isn't sure of were so.
    public var possible: [Warning] = []
    /// Those that something on a list would raise to which the person said "not sure".
    public var doubtful: [Warning] = []
    /// Those that something denied rules out.
    public var denied: [Warning] = []

    /// All of them.
    var all: [Warning] { up + possible + doubtful + denied }
  }

  /// A danger sign.
  public struct Warning: Codable, Hashable, Sendable {
    /// The red flag's name.
    public var redFlag: String
    /// It in a few words.
    public var title: String
    /// How urgent it is when it is up.
    public var level: String
    /// What to do, word for word.
    public var advice: String
    /// Why.
    public var reason: String
    /// Where it stands, by name.
    public var sources: [String]
  }
}
