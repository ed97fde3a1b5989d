/// A conversation as it is kept between two runs: names and words, never places in tables.
///
/// So it can be taken up with an edited pack. What the edited pack still has under its name, or under
/// a state's former name (`was`), is taken over; what it no longer has is left out and reported; a
/// conversation whose present state is gone can't be taken up.
public struct SavedSession: Codable, Hashable, Sendable {
  /// The version of this format.
  public static let currentFormat = 1

  /// The version of the format.
  public var format = Self.currentFormat
  /// The pack's name.
  public var pack: String
  /// The pack's version.
  public var version: String
  /// What the person said and corrected, without what was taken back.
  public var events: [Session.Event]
  /// What is known.
  public var evidence: [SavedObservation]
  /// The script's state.
  public var script: SavedScript
  /// The questions that were asked, by name, in order.
  public var asked: [String]
  /// The questions that answers called for, by name.
  public var called: [String]
  /// What is waited for.
  public var pending: SavedPending?
  /// The question that comes back after that, by name.
  public var resumed: String?
  /// Whom the conversation is about.
  public var patient: SavedPatient?
  /// The red flags that are up and were said, by name.
  public var announced: [String]
  /// The red flags that may be up and were told of, by name.
  public var warned: [String]
  /// How many turns the person has taken.
  public var turn: Int
  /// How often in a row the person told something else than what is waited for.
  public var evasions: Int
  /// The findings between which ambiguous words were asked about, by name.
  public var clarified: [String]
  /// The statements that are left to tell of what the person asked last, by name.
  public var untold: [String]
}

/// One thing that is known, by names.
public struct SavedObservation: Codable, Hashable, Sendable {
  /// The finding's name.
  public var finding: String
  /// `present`, `absent`, `unsure`, the names of values, or a range of numbers.
  public var value: SavedValue
  /// The turn in which it became known.
  public var turn: Int
  /// The words that say it, as places among the turn's tokens.
  public var words: Range<Int>?
  /// How words became knowledge.
  public var rule: String
}

/// Where a script stands, by names.
public struct SavedScript: Codable, Hashable, Sendable {
  /// A call that waits.
  public struct Call: Codable, Hashable, Sendable {
    /// The dialogue that called.
    public var dialogue: String
    /// The state in it.
    public var state: String
  }

  /// The dialogue.
  public var dialogue: String
  /// The state.
  public var state: String
  /// What slots hold.
  public var slots: [String: String]
  /// The calls that wait, the outermost first.
  public var calls: [Call]
  /// How often in a row nothing was understood.
  public var misunderstandings: Int
  /// Whether the conversation is over.
  public var isOver: Bool
}

/// What is waited for, by names.
public enum SavedPending: Codable, Hashable, Sendable {
  /// A question of the pack.
  case question(String)
  /// Which of several findings some words mean.
  case which([String], words: String)
  /// Whether something that was said before still holds.
  case contradiction(String)
}

/// Whom a conversation is about.
public enum SavedPatient: Codable, Hashable, Sendable {
  /// The person who types.
  case speaker
  /// Somebody else, by what they were called.
  case other(called: String)
}
