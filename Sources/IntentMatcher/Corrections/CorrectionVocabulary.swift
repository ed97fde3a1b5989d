/// The phrases by which a language corrects what was said.
public struct CorrectionVocabulary: Sendable {
  /// Where a cue must stand to count.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Anywhere: `scratch that`.
    case anywhere
    /// At the beginning of a clause or before digits, with something after it: `actually`.
    case opening
    /// Between two marks or before digits, with something on both sides: "three, `no`, four".
    case inserted
    /// In front of a few words that a few others follow: "`not` left, right".
    case contrast
  }

  /// Phrases of one kind.
  public struct Group: Hashable, Sendable {
    /// Its name, for explanations.
    public let name: String
    /// What its phrases do.
    public let kind: CorrectionCue.Kind
    /// How certain they are.
    public let strength: CueStrength
    /// Where they count.
    public let place: Place

    /// Creates a group.
    public init(
      _ name: String, _ kind: CorrectionCue.Kind, _ strength: CueStrength,
      _ place: Place
    ) {
      self.name = name
      self.kind = kind
      self.strength = strength
      self.place = place
    }
  }

  /// What a wording stands for.
  enum Entry: Sendable {
    case cue(Group)
    /// It looks like a cue and is none: `i mean it`.
    case opaque
    /// It is nothing to correct: `um`.
    case filler
  }

  let trie: CueTrie<Entry>
  /// The words with which a cue may begin.
  private var beginnings = WordFilter()

  /// Compiles a vocabulary.
  ///
  /// Of a wording given twice the first stays.
  ///
  /// - Parameters:
  ///   - groups: Each group with its wordings; a comma may stand between their words.
  ///   - opaque: Wordings that hold a cue and are none: `rather than`.
  ///   - fillers: Words that are nothing to correct: `um`.
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(groups: [(Group, [[String]])], opaque: [[String]], fillers: [[String]]) {
    let entries: [([String], Entry)] =
      opaque.map { ($0, .opaque) }
      + groups.flatMap { group, wordings in wordings.map { ($0, .cue(group)) } }
      + fillers.map { ($0, .filler) }
    trie = CueTrie(entries, skipping: [","]) { first, _ in first }
    for first in groups.flatMap(\.1).compactMap(\.first) { beginnings.insert(first.utf8) }
  }

  /// Whether a cue may stand in an utterance; `false`, the usual answer, is certain.
  func mayCorrect(_ tokens: Tokens) -> Bool {
    tokens.contains { beginnings.mayHold($0) }
  }
}
