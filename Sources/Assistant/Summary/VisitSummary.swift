internal import KnowledgeCore

/// What a conversation came to, to prepare a visit: what was told, what fits and why, how urgent it
/// is, and what would change that.
///
/// It says nothing that isn't in the conversation or in the pack, and names the source of all that
/// is from the pack. It never says what somebody has: it ranks descriptions.
///
/// As JSON the keys are the names of the properties. They stay as they are: later versions may add
/// keys, and count ``format`` up when the meaning of one changes. Codes, such as `within_days` or a
/// finding's name, are those of the pack's files; whatever is called `words`, `text` or `title` is
/// for people. What isn't known is left out, and a list without entries is empty.
public struct VisitSummary: Codable, Hashable, Sendable {
  /// The version of the keys.
  public static let currentFormat = 1

  /// The version of the keys.
  public var format = Self.currentFormat
  /// When the conversation was held, in the words of who asked for the summary.
  public var date: String?
  /// Whom it is about.
  public var person = Person()
  /// Why the person came, in the words with which they began to tell.
  public var reason: String?
  /// What is there, in the groups of the pack.
  public var history: [Group] = []
  /// What is there and weighs: it speaks for one of the candidates, or raises a warning.
  public var positives: [Pertinent] = []
  /// What isn't there and would have weighed.
  public var negatives: [Pertinent] = []
  /// What else isn't there.
  public var otherNegatives: [Fact] = []
  /// What the person couldn't say.
  public var unsure: [Fact] = []
  /// What nobody asked and would weigh most.
  public var notAsked: [OpenPoint] = []
  /// The danger signs.
  public var redFlags = RedFlags()
  /// What fits, best first.
  public var candidates: [Candidate] = []
  /// What is there and fits none of the candidates.
  public var unexplained: [Fact] = []
  /// How urgent it is; left out where nothing speaks for a level.
  public var urgency: Level?
  /// Single answers that would change the level or the first place.
  public var pivots: [Pivot] = []
  /// What to ask at the visit.
  public var questions: [String] = []
  /// The tests that may follow.
  public var tests: [Advice] = []
  /// What one can do until then.
  public var meanwhile: [Advice] = []
  /// What would make it more urgent.
  public var comeBackIf: [Advice] = []
  /// Every source that is named above, in the order of the pack.
  public var sources: [CitedSource] = []
  /// What was known.
  public var pack: PackNote
  /// The version of the program.
  public var engine = EngineVersion.current

  /// Whether there is time for a visit.
  var canWait: Bool { urgency?.level != Urgency.emergency.rawValue }

  /// The candidates that are worth a word in a short account: the first, and what else fits.
  var likely: [Candidate] {
    candidates.enumerated().filter { $0.offset == 0 || $0.element.fit != Fit.poor.words }
      .map(\.element)
  }
}
