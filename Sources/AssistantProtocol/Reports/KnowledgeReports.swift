/// What a pack knows.
public struct ConditionsReport: Codable, Hashable, Sendable, Annotated {
  /// A condition.
  public struct Entry: Codable, Hashable, Sendable, Annotated {
    /// Its name.
    public var condition: String
    /// What it is called.
    public var title: String
    /// What it is.
    public var summary: String
    /// How soon somebody who has it should be seen.
    public var urgency: String
    /// What it is a form of.
    public var parent: String?

    /// What each member is for, by its name on the wire.
    public static let notes = [
      "condition": "Its name.",
      "title": "What it is called.",
      "summary": "What it is.",
      "urgency": "How soon somebody who has it should be seen.",
      "parent": "What it is a form of.",
    ]
  }

  /// The conditions, in the order of the pack.
  public var conditions: [Entry]

  /// What each member is for, by its name on the wire.
  public static let notes = ["conditions": "The conditions, in the order of the pack."]
}

/// An answer from what a pack knows.
public struct AskReport: Codable, Hashable, Sendable, Annotated {
  /// Whether anything was found.
  public var answered: Bool
  /// The answer, with its sources.
  public var paragraphs: [ParagraphReport]

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "answered": "Whether anything was found.",
    "paragraphs": "The answer, with its sources.",
  ]
}
