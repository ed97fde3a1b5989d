/// A phrase of a vocabulary, in a notation for people who write lists of phrases.
///
/// ```text
/// hard as a rock            these words, in this order, and their inflections
/// (rock | stone) hard       one or the other
/// very? hard                the word may be missing
/// =shoes                    this form and no other
/// leak _ roof               up to two other words may stand between
/// << ooze chalky >>         in any order, with up to three other words between
/// ~ hard                    counts only beside other words of the subject, or when asked for
/// ! hard of hearing         where this stands, the concept isn't meant
/// - oil was clean           the concept is denied
/// + hard patch              its words mean other things as well: "hard"
/// ```
///
/// Words to choose from at one place stay together, however many there are; all else that may vary is
/// multiplied out into runs, so that matching knows only runs of places.
public struct Phrase: Hashable, Sendable {
  /// What stands at one place of a wording.
  public enum Part: Hashable, Sendable {
    /// A word in its normal form, or any inflection of it.
    case word(String)
    /// A word in its normal form and no other.
    case exactly(String)
    /// Up to so many words of any kind, within the clause.
    case gap(Int)
  }

  /// What the phrase does where it stands.
  public enum Use: Hashable, Sendable {
    /// It mentions its concept.
    case mention
    /// It mentions its concept only in company: beside a word of the pack's subject or a strong
    /// mention, or in answer to a question about the concept.
    case weakMention
    /// Its concept isn't meant, whatever shorter phrases say.
    case exclusion
  }

  /// What the phrase does.
  public let use: Use
  /// Whether it says that its concept isn't so: "the oil was clean".
  public let isDenial: Bool
  /// Whether its words still count for other concepts: in "hard patches", "hard" does.
  public let sharesWords: Bool
  /// The runs that the phrase stands for: for each place the parts of which one stands there.
  public let runs: [[[Part]]]

  /// Parses a phrase.
  ///
  /// - Throws: ``PhraseError`` at the first place that can't be read.
  public init(parsing text: String) throws(PhraseError) {
    var parser = PhraseParser(text)
    let marks = parser.takeMarks()
    (use, isDenial, sharesWords) = (marks.use, marks.isDenial, marks.sharesWords)
    runs = try parser.parse()
  }

  /// The greatest number of wordings that one phrase may stand for.
  public static let mostWordings = 512
}

extension Phrase {
  /// How many wordings the phrase stands for.
  public var wordingCount: Int { Self.wordingCount(of: runs) }

  static func wordingCount(of runs: [[[Part]]]) -> Int {
    runs.reduce(0) { $0 + $1.reduce(1) { $0 * $1.count } }
  }

  /// Every wording that the phrase stands for.
  public var wordings: [[Part]] {
    runs.flatMap { run in
      run.reduce([[]]) { heads, place in heads.flatMap { head in place.map { head + [$0] } } }
    }
  }

  /// The words that stand anywhere in the phrase.
  public var ownWords: some Sequence<String> { runs.joined().joined().lazy.compactMap(\.text) }

  /// The words of every wording, for readers that match words as they are written.
  public var words: [[String]] {
    wordings.map { wording in
      wording.compactMap(\.text)
    }
  }
}

extension Phrase.Part {
  /// The word, or `nil` for a gap.
  public var text: String? {
    switch self {
    case .word(let text), .exactly(let text): text
    case .gap: nil
    }
  }
}
