/// What a word does for the build of a clause, as far as scopes ask.
///
/// A word may belong to several classes ("that" opens a clause and stands for a thing).
public struct WordClass: OptionSet, Hashable, Sendable {
  /// One bit a class.
  public let rawValue: UInt16

  /// Creates a set of classes.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A finite verb, or a helping one: "is", "have", "hurts".
  public static let verb = WordClass(rawValue: 1 << 0)
  /// A pronoun that a clause begins with: "I", "it", "there".
  public static let subject = WordClass(rawValue: 1 << 1)
  /// A word that a noun phrase begins with: "my", "the", "any".
  public static let determiner = WordClass(rawValue: 1 << 2)
  /// A word that joins like with like: "and", "or".
  public static let joiner = WordClass(rawValue: 1 << 3)
  /// A joiner that never opens a clause of its own: "or", "nor".
  public static let alternative = WordClass(rawValue: 1 << 4)
  /// A word that opens a clause within a clause: "when", "which".
  public static let subordinator = WordClass(rawValue: 1 << 5)
  /// A word that says nothing: "um", "like".
  public static let filler = WordClass(rawValue: 1 << 6)
  /// A small word that may stand between a trigger and what it is about: "really", "of", "been".
  public static let light = WordClass(rawValue: 1 << 7)
  /// A word that may follow "no" without a comma and shows that it stands alone: "just", "I".
  public static let opener = WordClass(rawValue: 1 << 8)

  /// A word that words in front of a clause begin with: "in", "during", "last".
  public static let preposition = WordClass(rawValue: 1 << 9)
  /// A pronoun for what was mentioned before: "it", "that".
  public static let anaphor = WordClass(rawValue: 1 << 10)
  /// A word that asks where a clause begins with it: "is", "does", "can".
  public static let asker = WordClass(rawValue: 1 << 11)

  /// The class of a name, as vocabularies write it.
  public init?(named name: String) {
    switch name {
    case "verb": self = .verb
    case "subject": self = .subject
    case "determiner": self = .determiner
    case "joiner": self = .joiner
    case "alternative": self = .alternative
    case "subordinator": self = .subordinator
    case "filler": self = .filler
    case "light": self = .light
    case "opener": self = .opener
    case "preposition": self = .preposition
    case "anaphor": self = .anaphor
    case "asker": self = .asker
    default: return nil
    }
  }
}
