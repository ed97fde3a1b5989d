public import Assistant

/// A turn of the assistant as an app draws it: what is said and asked, what was understood, how
/// urgent it is, and what fits.
///
/// Whatever is called `text`, `label`, `title` or `words` is for people; names and levels are those of
/// the pack's files. What isn't known is left out.
public struct TurnReport: Codable, Hashable, Sendable, Annotated {
  /// What a turn is, for a screen that draws little.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// It warns of something that can't wait.
    case urgent
    /// It asks.
    case question
    /// It tells, and asks nothing in particular.
    case info
    /// It ends the conversation.
    case final
  }

  /// What it is.
  public var kind: Kind
  /// What is said, in order.
  public var paragraphs: [ParagraphReport]
  /// What is asked, unless the conversation is over.
  public var question: QuestionReport?
  /// What the last words made known.
  public var understood: [FindingReport]
  /// How urgent it is, as far as is known.
  public var urgency: UrgencyReport?
  /// What fits best so far.
  public var ranking: [CandidateReport]
  /// Whether the conversation goes on.
  public var state: SessionState
  /// Whether the conversation begins with it, for the first time or again.
  public var begins: Bool
  /// The script's state, as dialogue and name.
  public var place: String

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "kind": "What the turn is, for a screen that draws little; `urgent` warns of what can't wait.",
    "paragraphs": "What is said, in order.",
    "question": "What is asked, unless the conversation is over.",
    "understood": "What the last words made known.",
    "urgency": "How urgent it is, as far as is known.",
    "ranking": "What fits best so far.",
    "state": "Whether the conversation goes on.",
    "begins": "Whether the conversation begins with it, for the first time or again.",
    "place": "The script's state, as dialogue and name.",
  ]
}

/// Whether a conversation goes on.
public enum SessionState: String, Codable, Hashable, Sendable, CaseIterable {
  /// It goes on.
  case open
  /// The assistant has said its last word; what is known can still be corrected.
  case over
  /// It was closed by the caller.
  case closed
}

/// Something that is said.
public struct ParagraphReport: Codable, Hashable, Sendable, Annotated {
  /// What it is for.
  public var role: Turn.Paragraph.Role
  /// The words.
  public var text: String
  /// The names of the sources of what it says.
  public var sources: [String]?

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "role": "What it is for; show an `alarm` first and whole.",
    "text": "The words.",
    "sources": "The names of the sources of what it says.",
  ]
}

/// Something that is asked.
public struct QuestionReport: Codable, Hashable, Sendable, Annotated {
  /// The question of the pack, unless the script or the moment asks.
  public var id: String?
  /// The question.
  public var text: String
  /// The answers that can be picked by number, from 1; left out for free text.
  public var choices: [String]?
  /// Whether several choices can hold.
  public var several: Bool?
  /// The findings that it is about.
  public var findings: [String]?

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "id": "The question of the pack, unless the script or the moment asks.",
    "text": "The question.",
    "choices": "The answers that can be picked by number, from 1; free text is understood as well.",
    "several": "Whether several choices can hold.",
    "findings": "The findings that it is about.",
  ]
}

/// Something that was said of a finding.
public struct FindingReport: Codable, Hashable, Sendable, Annotated {
  /// How a finding stands.
  public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
    /// It is there.
    case present
    /// It isn't there.
    case absent
    /// The person can't say.
    case unsure
  }

  /// The finding's name.
  public var finding: String
  /// How it stands.
  public var status: Status
  /// It in words; for what isn't there the words of what it would be.
  public var words: String
  /// The values of a choice, by name.
  public var values: [String]?
  /// A number between these two, in the finding's unit.
  public var range: [Double]?

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "finding": "The finding's name.",
    "status": "How it stands.",
    "words": "It in words; where it isn't there, the words for what isn't.",
    "values": "The values of a choice, by name.",
    "range": "A number between these two, in the finding's unit.",
  ]
}

/// How urgent it is, and why.
public struct UrgencyReport: Codable, Hashable, Sendable, Annotated {
  /// `self_care`, `routine`, `within_days`, `same_day` or `emergency`.
  public var level: String
  /// What the pack calls it.
  public var label: String
  /// What to do.
  public var advice: String
  /// Why, strongest first.
  public var reasons: [String]
  /// The names of the red flags that are up.
  public var flags: [String]

  enum CodingKeys: String, CodingKey {
    case level, label, advice, reasons
    case flags = "red_flags"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "level": "`self_care`, `routine`, `within_days`, `same_day` or `emergency`.",
    "label": "What the pack calls it.",
    "advice": "What to do.",
    "reasons": "Why, strongest first.",
    "red_flags": "The names of the red flags that are up.",
  ]
}

/// A condition and how well it fits.
public struct CandidateReport: Codable, Hashable, Sendable, Annotated {
  /// The condition's name.
  public var condition: String
  /// What it is called.
  public var title: String
  /// How well it fits: `poor`, `possible`, `fair`, `good` or `clear`.
  public var fit: String
  /// Its share of all that may be the matter; a sum of rough numbers, so say `fit` to people.
  public var share: Double

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "condition": "The condition's name.",
    "title": "What it is called.",
    "fit": "How well it fits: `poor`, `possible`, `fair`, `good` or `clear`.",
    "share": "Its share of all that may be the matter; say `fit` to people.",
  ]
}
