/// The words and phrases by which a language answers yes, no, "not sure" and "any will do".
///
/// It holds all that is particular to a language; the reader composes its parts, so that "of
/// course" and "not" need no entry together.
public struct AnswerVocabulary: Sendable {
  /// Where a cue must stand to count.
  public struct Places: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// In front of the answer, whatever follows: `yes`.
    public static let front = Self(rawValue: 1)
    /// Alone in its clause: `always`, `fine`.
    public static let alone = Self(rawValue: 2)
    /// Anywhere: `i don't think so`.
    public static let anywhere = Self(rawValue: 4)
    /// At the end of its clause: "I'd say `no`".
    public static let end = Self(rawValue: 8)
    /// As the predicate of a verdict on what was said, turned round by a negator: `correct`.
    public static let predicate = Self(rawValue: 16)
    /// In front, where it may also be a determiner of what follows: `no`.
    public static let determiner = Self(rawValue: 32)
    /// In front, where a denial that follows takes it over ("`of course` it isn't"), and without
    /// effect within a short sentence ("it `certainly` does").
    public static let adverb = Self(rawValue: 64)
  }

  /// A cue: what a phrase of the vocabulary says.
  public struct Cue: Hashable, Sendable {
    /// The name of its group, for explanations.
    public let name: String
    /// What it says.
    public let act: AnswerAct
    /// With how much weight.
    public let strength: CueStrength
    /// Where it counts.
    public let places: Places
    /// Whether it says that all is well, which denies a list of complaints: "all good".
    public let meansWell: Bool

    /// Creates a cue.
    public init(
      _ name: String, _ act: AnswerAct, _ strength: CueStrength, _ places: Places,
      meansWell: Bool = false
    ) {
      self.meansWell = meansWell
      self.name = name
      self.act = act
      self.strength = strength
      self.places = places
    }
  }

  /// What a word does for the words around it.
  public struct Roles: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt16

    /// Creates a set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Says nothing: `um`, `well`, `honestly`.
    public static let filler = Self(rawValue: 1)
    /// Weakens what follows: `i think`, `probably`.
    public static let hedge = Self(rawValue: 2)
    /// Turns what follows into its opposite: `not`.
    public static let negator = Self(rawValue: 4)
    /// A subject that can repeat the question's: `i`, `it`, `there`.
    public static let subject = Self(rawValue: 8)
    /// A verb that can repeat the question's: `do`, `is`.
    public static let auxiliary = Self(rawValue: 16)
    /// Begins a new clause: `but`, `because`.
    public static let conjunction = Self(rawValue: 32)
    /// Belongs to the grammar, so that a `no` before it is no determiner: `the`, `my`, `just`.
    public static let function = Self(rawValue: 64)
    /// Names what a verdict is about: `answer`, `that`, `you`.
    public static let topic = Self(rawValue: 128)
    /// Leaves the choice open, so that approval of it is "any will do": `whatever`, `any one`.
    public static let indefinite = Self(rawValue: 1024)
    /// Takes all cues within it out of play: `something wrong`.
    public static let opaque = Self(rawValue: 256)
    /// Takes its clause out of play: `are you sure`, `if`.
    public static let suspending = Self(rawValue: 512)
  }

  /// What a wording stands for: a cue, a role, or both.
  struct Entry: Sendable {
    var cue: Cue?
    var roles: Roles

    /// The same wording, given twice: the first cue stays, places and roles add up.
    func merged(with other: Entry) -> Entry {
      var merged = Entry(cue: cue ?? other.cue, roles: roles.union(other.roles))
      if let cue, let more = other.cue, cue.act == more.act {
        merged.cue = Cue(
          cue.name, cue.act, cue.strength, cue.places.union(more.places),
          meansWell: cue.meansWell || more.meansWell)
      }
      return merged
    }
  }

  let trie: CueTrie<Entry>

  /// Compiles a vocabulary.
  ///
  /// Of a wording under two cues with different acts the first stays.
  ///
  /// - Parameters:
  ///   - cues: Each cue with its wordings, in the order of the vocabulary.
  ///   - roles: Each role with its wordings.
  ///   - intensifiers: Words that may stand inside any wording: "don't `really` know".
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(
    cues: [(Cue, [[String]])], roles: [(Roles, [[String]])], intensifiers: [String] = []
  ) {
    let entries =
      cues.flatMap { cue, wordings in wordings.map { ($0, Entry(cue: cue, roles: [])) } }
      + roles.flatMap { roles, wordings in wordings.map { ($0, Entry(cue: nil, roles: roles)) } }
    trie = CueTrie(entries, skipping: Set(intensifiers)) { $0.merged(with: $1) }
  }
}
